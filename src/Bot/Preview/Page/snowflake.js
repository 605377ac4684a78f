const discordEpoch = 1_420_070_400_000n;
let sequence = 0n;

/** An id such as Discord gives out: the moment in its upper bits, a running number in its lower ones. */
export function newSnowflake() {
  sequence = (sequence + 1n) % 4096n;
  return (((BigInt(Date.now()) - discordEpoch) << 22n) | sequence).toString();
}
