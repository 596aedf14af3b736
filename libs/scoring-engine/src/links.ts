/** As much of a chain as tells which suppliers its sources link to. */
interface LinkingChain {
  readonly sources: readonly { readonly supplierId?: string | null }[];
}

/** The suppliers that the sources of chains link to, in their order, each as often as it is linked to. */
export const linksOf = (chains: readonly LinkingChain[]): string[] =>
  chains.flatMap(({ sources }) => sources.flatMap(({ supplierId }) => supplierId ?? []));
