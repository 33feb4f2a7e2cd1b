/** The sentences about the way out to other computers in English. */
export const proxyEn = {
  title: 'Proxy',
  kinds: { system: 'Like the system', none: 'None', own: 'My own' },
  address: 'Address of the proxy',
  hint: 'Where it wants a name and a password: http://name:password@proxy.example:8080',
  kept: 'Name and password are kept in the keychain.',
  notKept: 'This system has no keychain: name and password are forgotten when the program ends.',
  save: 'Use this proxy',
  saved: 'In use from now on.',
  through: (proxy: string) => ` Through the proxy ${proxy}.`,
  failedAt: {
    proxy: (proxy: string) => `The proxy ${proxy} was not reached.`,
    'proxy-password': (proxy: string) => `The proxy ${proxy} wants another name or password.`,
    'proxy-refused': (proxy: string) => `The proxy ${proxy} does not lead to the service.`,
  },
}
