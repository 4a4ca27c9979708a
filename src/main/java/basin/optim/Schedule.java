package basin.optim;

/** How learning rate and rho change over a run of T epochs (e from 0) and steps t (from 0). */
public enum Schedule {
    /** lr0 (1 + cos(pi e / T)) / 2 (Loshchilov and Hutter 2017, without restarts). */
    COSINE {
        @Override
        double factor(Moment at) {
            return (1 + Math.cos(Math.PI * at.epoch() / at.epochs())) / 2;
        }
    },
    /** lr0. */
    CONSTANT {
        @Override
        double factor(Moment at) {
            return 1;
        }
    },
    /** lr0, a tenth of it from half of the epochs on, a hundredth from three quarters on. */
    STEP {
        @Override
        double factor(Moment at) {
            if (4L * at.epoch() >= 3L * at.epochs()) {
                return 0.01;
            }
            return 2L * at.epoch() >= at.epochs() ? 0.1 : 1;
        }
    },
    /** lr0 / sqrt(t + 1), and rho alike, as in the theorems of Mi et al. 2022. */
    SQRT {
        @Override
        double factor(Moment at) {
            return 1 / Math.sqrt(at.step() + 1.0);
        }
    };

    abstract double factor(Moment at);

    /** The learning rate of the step at {@code at}, where {@code initial} is lr0. */
    public double learningRate(double initial, Moment at) {
        return initial * factor(at);
    }

    /** The radius of the step at {@code at}: only {@link #SQRT} changes it. */
    public double rho(double initial, Moment at) {
        return this == SQRT ? initial * factor(at) : initial;
    }
}
