/** Children are counted in buckets, so that one child's change costs a sixty-fourth of the country. */
export const buckets = 64

/** The bucket of a child: the first six bits of its id. */
export function bucketOf(childId: string): number {
  return Number.parseInt(childId.slice(0, 2), 16) >> 2
}

/** The first and the last id of a bucket. */
export function idsOfBucket(bucket: number): { first: string; last: string } {
  const hex = (value: number) => value.toString(16).padStart(2, '0')
  return {
    first: `${hex(bucket * 4)}000000-0000-0000-0000-000000000000`,
    last: `${hex(bucket * 4 + 3)}ffffff-ffff-ffff-ffff-ffffffffffff`,
  }
}
