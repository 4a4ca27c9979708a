package basin.train;

/**
 * What may change while a lane trains: rho acts at the next step, sparsity adapts the mask at the next step, the drop
 * rate acts at the next update of the mask.
 *
 * @param rho radius of the perturbation
 * @param sparsity share of the coordinates left alone
 * @param dropRate alpha of SSAM-D
 */
public record LiveSettings(double rho, double sparsity, double dropRate) {}
