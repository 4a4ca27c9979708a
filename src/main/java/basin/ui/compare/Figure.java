package basin.ui.compare;

import basin.ui.base.Texts;
import java.util.Locale;

/** The rows of the table. */
enum Figure {
    /** Test accuracy after the newest whole epoch, per cent. */
    LAST(Better.HIGHER),
    /** The highest test accuracy of all epochs, per cent. */
    BEST(Better.HIGHER),
    /** Mean of the last epoch's batches; a low one may have been learned by heart, so none is best. */
    LOSS(Better.NEITHER),
    /** Accuracy over the training set less that over the test set, in per cent points. */
    GAP(Better.LOWER),
    /** The Hessian's largest eigenvalue. */
    LAMBDA(Better.LOWER),
    /** lambda_1 / lambda_5. */
    RATIO(Better.LOWER),
    /** f(w + rho g / ||g||) - f(w). */
    SHARPNESS(Better.LOWER),
    /** Time of a step over SGD's. */
    TIME(Better.LOWER),
    /** The paper's cost of a step over SGD's. */
    THEORY(Better.LOWER);

    /** Which value of two is better. */
    enum Better {
        /** The higher. */
        HIGHER,
        /** The lower. */
        LOWER,
        /** That cannot be said. */
        NEITHER
    }

    private final Better better;

    Figure(Better better) {
        this.better = better;
    }

    Better better() {
        return better;
    }

    private String key() {
        return "compare." + name().toLowerCase(Locale.ROOT);
    }

    /** Its name. */
    String title() {
        return Texts.get(key());
    }

    /** Its definition. */
    String tip() {
        return Texts.get(key() + ".tip");
    }

    /** How it is measured. */
    String how() {
        return Texts.get(key() + ".how");
    }
}
