-- Within some days the words are matched in the order of time, by the server itself. The function reads nothing.
grant execute on function words_begun(text) to attune_app;
