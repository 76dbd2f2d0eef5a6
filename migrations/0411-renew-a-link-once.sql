create unique index form_link_renewed_once on form_link (organisation_id, renews_id);
comment on index form_link_renewed_once is 'A link is given anew once: two who do it at the same moment do not leave two that open.';
