package basin.spectrum;

import basin.kernel.Vec;
import basin.model.Objective;
import basin.model.ParameterLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How much SAM's perturbation changes each coordinate of a gradient (Mi et al. 2022, figure 1):
 * {@code r_j = ln |(g'_j - g_j) / g_j|}, counted layer by layer, inside and outside the mask. Immutable.
 *
 * @param layers in the network's order
 */
public record GradientRatio(List<Layer> layers) {
    /** Where the histogram begins. */
    public static final double LOW = -15;

    /** Where it ends. */
    public static final double HIGH = 10;

    /** The usual number of bins: four a unit. */
    public static final int BINS = 100;

    /** Keeps the perturbation defined where the gradient is zero. */
    private static final double EPSILON = 1e-7;

    /** Copies the list. */
    public GradientRatio {
        layers = List.copyOf(layers);
    }

    /**
     * One layer.
     *
     * @param layer its name
     * @param inside its coordinates inside the mask
     * @param outside its others
     */
    public record Layer(String layer, RatioCounts inside, RatioCounts outside) {
        /** All of its coordinates. */
        public RatioCounts all() {
            return inside.plus(outside);
        }
    }

    /** The coordinates of all layers inside the mask. */
    public RatioCounts inside() {
        return sum(Layer::inside);
    }

    /** Those outside. */
    public RatioCounts outside() {
        return sum(Layer::outside);
    }

    /** All coordinates. */
    public RatioCounts all() {
        return sum(Layer::all);
    }

    private RatioCounts sum(Function<Layer, RatioCounts> part) {
        return layers.stream().map(part).reduce(RatioCounts::plus).orElseThrow();
    }

    /**
     * Takes both gradients of {@code f} on its samples with the full perturbation of radius {@code rho}, no weight decay.
     * Afterwards w has its very bits; running statistics move as in a step, so give it a copy of a network in training.
     *
     * @param mask a 0 or 1 a coordinate: only a split of the histogram
     * @param bins 1 or more
     * @throws ArithmeticException with a sentence where one of the gradients is not finite
     */
    public static GradientRatio measure(Objective f, double rho, byte[] mask, int bins) {
        Vec w = f.parameters();
        Vec gradient = w.like();
        f.gradient(gradient);
        Vec saved = w.copy();
        Vec perturbed = w.like();
        try {
            w.add(rho / (gradient.norm() + EPSILON), gradient);
            f.perturbedGradient(perturbed);
        } finally {
            w.set(saved);
        }
        if (!Double.isFinite(gradient.norm()) || !Double.isFinite(perturbed.norm())) {
            throw new ArithmeticException("A gradient is not finite at these weights.");
        }
        return of(gradient, perturbed, f.layout(), mask, bins);
    }

    /** Compares {@code perturbed} (g') with {@code gradient} (g). */
    static GradientRatio of(Vec gradient, Vec perturbed, ParameterLayout layout, byte[] mask, int bins) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpectrum.Block b : LayerSpectrum.blocks(layout)) {
            Counter[] counters = {new Counter(bins), new Counter(bins)};
            for (int j = b.offset(); j < b.offset() + b.length(); j++) {
                counters[mask[j]].count(gradient.get(j), perturbed.get(j));
            }
            layers.add(new Layer(b.layer(), counters[1].counts(), counters[0].counts()));
        }
        return new GradientRatio(layers);
    }

    private static final class Counter {
        private final long[] counts;
        private long below;
        private long above;
        private long negative;
        private long zero;
        private long unchanged;

        Counter(int bins) {
            counts = new long[bins];
        }

        void count(double g, double perturbed) {
            double change = perturbed - g;
            if (g == 0) {
                zero++;
                return;
            }
            if (change == 0) {
                unchanged++;
                return;
            }
            double r = Math.log(Math.abs(change / g));
            negative += r < 0 ? 1 : 0;
            if (r < LOW) {
                below++;
            } else if (r > HIGH) {
                above++;
            } else {
                int bin = (int) ((r - LOW) / (HIGH - LOW) * counts.length);
                counts[Math.min(counts.length - 1, bin)]++;
            }
        }

        RatioCounts counts() {
            return new RatioCounts(counts, below, above, negative, zero, unchanged);
        }
    }
}
