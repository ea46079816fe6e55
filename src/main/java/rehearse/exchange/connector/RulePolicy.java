package rehearse.exchange.connector;

/**
 * How strictly to take rules whose exact enforcement is not documented.
 *
 * @param smartHostsOnSameCommandLine whether {@code -DNSRoutingEnabled $false} needs {@code
 *     -SmartHosts} on the same command even where the connector has smart hosts already
 * @param authenticationNeedsSmartHost whether a SmartHostAuthMechanism is refused on a connector
 *     without smart hosts, and not only useless
 */
public record RulePolicy(
    boolean smartHostsOnSameCommandLine, boolean authenticationNeedsSmartHost) {
  /** The reference taken literally. */
  public static final RulePolicy DOCUMENTED = new RulePolicy(true, true);
}
