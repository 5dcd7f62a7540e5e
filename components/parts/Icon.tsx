/** Line drawings on a 16 px grid, in the colour of the text around them. */
const PATHS = {
  pin: 'M8 10v4M5 10h6M6 2.5h4l-.5 4 1.5 3.5H5L6.5 6.5z',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M6.5 4 2.5 8l4 4M2.5 8h7a4 4 0 0 1 4 4',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5 12.5 10',
  save: 'M4 2.5h8v11L8 10.6 4 13.5z',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4M10.2 10.2 13.5 13.5',
  out: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.5 2.5 7.5 8.5',
  unpair: 'M6.5 5.5H5a2.5 2.5 0 0 0 0 5h1.5M9.5 5.5H11a2.5 2.5 0 0 1 0 5H9.5M3 2.5l10 11',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  columns: 'M2.5 3.5h4M2.5 6.5h4M2.5 9.5h4M2.5 12.5h3M9.5 3.5h4M9.5 6.5h4M9.5 9.5h4M9.5 12.5h3',
  focus: 'M8 4.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4M8 1.5v3.3M8 11.2v3.3M1.5 8h3.3M11.2 8h3.3',
  card: 'M2.5 3.5h11v9h-11zM5 6.5h4M5 9.5h6',
  edit: 'm3 13 .6-2.8 7-7 2.2 2.2-7 7zM9.2 4.6l2.2 2.2',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  quote: 'M3 4h10M3 8h10M3 12h6',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, small }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg class={small ? 'icon small' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
