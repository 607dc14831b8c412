import type { Locale } from '#catalog/contract/locale.ts'

/** Where files of a title are taken along from. The bytes under one address of sound are always the same. */
export const downloadAddress = {
  sound: (titleId: string, digest: string, locale: Locale) => `/d/${titleId}/${digest}/${locale}.m4a`,
  text: (titleId: string, subtitleId: string) => `/d/${titleId}/text/${subtitleId}.vtt`,
  chapters: (titleId: string, locale: Locale) => `/d/${titleId}/chapters/${locale}.json`,
} as const
