const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A moment as `<t:seconds:style>` shows it; null when no calendar has it. */
export function formatTimestamp(seconds, style, now = Date.now()) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  if (style !== 'R') return new Intl.DateTimeFormat(undefined, styles[style]).format(date);
  const distance = seconds - now / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(distance) >= length) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'always' }).format(Math.round(distance / size), unit);
}

/** When a message was sent, as its head shows it. */
export function formatSent(date) {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(date);
  return date.toDateString() === new Date().toDateString()
    ? `Today at ${time}`
    : `${new Intl.DateTimeFormat(undefined, { dateStyle: 'short' }).format(date)} ${time}`;
}
