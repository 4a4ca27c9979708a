package basin.train;

import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;

/** Asks a network of plane data for its answers on a grid. Used by the lane's worker. */
final class Decisions {
    private static final int SIDE = 64;
    private static final double MARGIN = 0.08;
    /** So many epochs' maps are kept of a run at most, and the last. */
    private static final int KEPT = 64;

    private static final long INTERVAL_NANOS = 250_000_000;

    private final float[] points;
    private final byte[] labels;
    private final Grid grid;
    private long taken;

    private Decisions(float[] points, byte[] labels, Grid grid) {
        this.points = points;
        this.labels = labels;
        this.grid = grid;
    }

    /** Of {@code training}; null where its samples are not points of a plane. */
    static Decisions of(Samples training) {
        if (!training.shape().equals(Shape.vector(2))) {
            return null;
        }
        float[] points = new float[2 * training.size()];
        byte[] labels = new byte[training.size()];
        Vec point = Vec.zeros(Precision.FLOAT, 2);
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < labels.length; i++) {
            training.read(i, point, 0);
            labels[i] = (byte) training.label(i);
            for (int axis = 0; axis < 2; axis++) {
                points[2 * i + axis] = (float) point.get(axis);
                low[axis] = Math.min(low[axis], point.get(axis));
                high[axis] = Math.max(high[axis], point.get(axis));
            }
        }
        double margin = MARGIN * Math.max(high[0] - low[0], high[1] - low[1]);
        Grid grid = new Grid(training.classes(), low[0] - margin, high[0] + margin, low[1] - margin, high[1] + margin);
        return new Decisions(points, labels, grid);
    }

    /** Whether the last is some time ago. */
    boolean due() {
        return System.nanoTime() - taken >= INTERVAL_NANOS;
    }

    /** Whether the map after {@code epoch} of {@code epochs}, counted from 1, is kept. */
    static boolean kept(int epoch, int epochs) {
        return epoch == epochs || epoch % Math.max(1, (int) Math.ceil((double) epochs / KEPT)) == 0;
    }

    /** The answers of {@code network} now; {@code step} is the last one taken, in {@code epoch}. */
    DecisionMap take(Network network, int step, int epoch) {
        int[] answers = network.predict(grid);
        byte[] classes = new byte[answers.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) answers[i];
        }
        taken = System.nanoTime();
        return new DecisionMap(
                step, epoch, grid.left, grid.right, grid.bottom, grid.top, SIDE, classes, points, labels);
    }

    /** The middles of the cells as samples, row by row from the bottom. */
    private record Grid(int classes, double left, double right, double bottom, double top) implements Samples {
        @Override
        public int size() {
            return SIDE * SIDE;
        }

        @Override
        public Shape shape() {
            return Shape.vector(2);
        }

        @Override
        public int label(int i) {
            return 0;
        }

        @Override
        public void read(int i, Vec into, int offset) {
            int column = i % SIDE;
            int row = i / SIDE;
            into.set(offset, left + (right - left) * (column + 0.5) / SIDE);
            into.set(offset + 1, bottom + (top - bottom) * (row + 0.5) / SIDE);
        }
    }
}
