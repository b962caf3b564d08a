/** Minutes since a first moment as hours and minutes with a sign: `+00:05`, `+26:10`, `−00:03`. */
export function elapsed(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 && whole > 0 ? '−' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
