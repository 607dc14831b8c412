/** Whither the hub posts for others. `public`: https of the public Internet; `https`: https anywhere; `any`: http, too. */
export const outboundPolicies = ['public', 'https', 'any'] as const
export type OutboundPolicy = (typeof outboundPolicies)[number]
