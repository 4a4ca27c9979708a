package basin.optim;

import basin.kernel.Vec;

/** What the optimizers share that move the weights by a perturbation for a second pass. */
abstract class Perturbing extends Descent {
    final Perturbation perturbation;

    /** For vectors like {@code parameters}. */
    Perturbing(Vec parameters, BaseStep base) {
        super(parameters, base);
        perturbation = new Perturbation(parameters);
    }

    @Override
    public final void rho(double rho) {
        perturbation.rho(rho);
    }

    @Override
    public final boolean perturbs() {
        return true;
    }
}
