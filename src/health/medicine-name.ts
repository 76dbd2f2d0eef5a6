/** `Melatonin 3 mg`. */
export function medicineName({ name, strength }: { name: string; strength: string }): string {
  return [name, strength].filter(Boolean).join(' ')
}
