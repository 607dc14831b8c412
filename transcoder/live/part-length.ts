/** ffmpeg's -frag_duration for feeds, microseconds: whole pictures at every usual rate make parts between 0.3 and 1/3 s of it. */
export const fragmentMicroseconds = 300_000
