/** Minutes since a first moment, with a sign: `+00:05`, `+26:10`, `−00:03`; from a hundred hours on with days, `+4d 06:30`. */
export function elapsed(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = whole >= 6000 ? Math.floor(whole / 1440) : 0;
  const rest = whole - days * 1440;
  const sign = minutes < 0 && whole > 0 ? '−' : '+';
  return `${sign}${days > 0 ? `${days}d ` : ''}${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
