/** What more there is to do in the conversation. */
export const conversationEn = {
  openLink: (host: string) => `Open ${host} in the browser?`,
  open: 'Open',
  notNow: 'Not now',
  slashSays: { status: 'status', credits: 'credits' },
}
