package basin.reference;

import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.ParameterLayout;

/** Weights and images by the closed formula of {@code src/test/python/equality.py}, which trains the same in PyTorch. */
final class Formula {
    private static final Shape IMAGE = new Shape(3, 32, 32);
    private static final int CLASSES = 10;

    private Formula() {}

    /** sin(i^2 + phase): each number is exact before the sine, so that both sides have the same. */
    static double wave(double i, double phase) {
        return Math.sin(i * i + phase);
    }

    /** Sets the weights of {@code network}. */
    static void fill(Network network) {
        int t = 0;
        for (ParameterLayout.Parameter p : network.layout().parameters()) {
            for (int i = 0; i < p.length(); i++) {
                network.parameters().set(p.offset() + i, weight(p, wave(i, t)));
            }
            t++;
        }
    }

    private static double weight(ParameterLayout.Parameter p, double wave) {
        return switch (p.role()) {
            case WEIGHT -> 2 / Math.sqrt(p.filterLength()) * wave;
            case SCALE -> 1 + 0.1 * wave;
            case BIAS, SHIFT -> 0.1 * wave;
        };
    }

    /** Batch {@code n} of {@code size} images, going round {@code samples}. */
    record Batch(int n, int size, int samples) implements Samples {
        private int sample(int i) {
            return (n * size + i) % samples;
        }

        @Override
        public Shape shape() {
            return IMAGE;
        }

        @Override
        public int classes() {
            return CLASSES;
        }

        @Override
        public int label(int i) {
            return (sample(i) + sample(i) / 10) % CLASSES;
        }

        @Override
        public void read(int i, Vec into, int offset) {
            double start = (double) sample(i) * IMAGE.size();
            for (int j = 0; j < IMAGE.size(); j++) {
                into.set(offset + j, Math.sqrt(2) * wave(start + j, 0.5) + 0.5 * Math.sin((label(i) + 1.0) * j));
            }
        }
    }
}
