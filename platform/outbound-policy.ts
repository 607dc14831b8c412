/** Whither the hub posts for others. `public`: https of the public Internet; `https`: https anywhere; `any`: http, too. */
export const outboundPolicies = ['public', 'https', 'any'] as const
export type OutboundPolicy = (typeof outboundPolicies)[number]

/** Whom the hub connects to for others. `public`: the public Internet alone; `any`: the operator's own networks, too. */
export const reaches = ['public', 'any'] as const
export type Reach = (typeof reaches)[number]
