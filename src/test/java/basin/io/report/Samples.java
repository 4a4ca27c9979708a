package basin.io.report;

import basin.io.Provenance;
import basin.landscape.LossGrid;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import basin.train.MetricRow;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import basin.train.SharpnessView;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A made-up run of the default example, the same at every call. */
final class Samples {
    static final int STEPS = 960;

    private static final int STEPS_AN_EPOCH = 24;
    private static final int CHANGE = 480;
    private static final double[] END = {0.0812, 0.8714, 0.7533, 0.6521};
    private static final double[] TEST = {0.5913, 0.68947, 0.67951, 0.6834};
    private static final double[] TRAIN = {0.998, 0.754, 0.796, 0.836};
    private static final double[] LAMBDA = {20.51, 6.82, 7.31, 7.14};

    private Samples() {}

    /** Provenance of nothing in particular. */
    static Provenance provenance() {
        TreeMap<String, String> libraries = new TreeMap<>();
        libraries.put("nd4j", "1.0.0-M2.1");
        libraries.put("onednn", "3.11");
        return new Provenance("0.1.0", "17.0.15", "Linux amd64", libraries, "CPU", "AVX-512", 8, "3f5a".repeat(16));
    }

    /** Four lanes with everything measured. */
    static ReportInput full() {
        return of(Defaults.run().draft().seed(7).threads(1).config());
    }

    /** The lanes of {@code config}, everything measured. */
    static ReportInput of(RunConfig config) {
        List<ReportInput.Lane> lanes = new ArrayList<>();
        for (int i = 0; i < config.lanes().size(); i++) {
            LaneConfig lane = config.lanes().get(i);
            int k = i % LAMBDA.length;
            lanes.add(new ReportInput.Lane(
                    lane,
                    rows(lane, k),
                    surface(k),
                    new SpectrumView(STEPS, 39, spectrum(k), 1),
                    sharpness(k),
                    mask(lane, k),
                    second(lane),
                    ""));
        }
        return new ReportInput(config, provenance(), List.of(), lanes);
    }

    private static SharpnessView sharpness(int k) {
        Sharpness s = new Sharpness(256, END[k], 0.2, 0.15, 0.125 + k, 0.003, 0.05, 8, 0.0625 + k, 0.01);
        return SharpnessView.of(STEPS, 39, s, spectrum(k), 0.7);
    }

    private static double second(LaneConfig lane) {
        return lane.optimizer().perturbs() ? 2.04 : 1;
    }

    private static List<MetricRow> rows(LaneConfig lane, int k) {
        Random random = new Random(k);
        boolean second = lane.optimizer().perturbs();
        List<MetricRow> rows = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            double t = i / (double) STEPS;
            boolean end = i % STEPS_AN_EPOCH == STEPS_AN_EPOCH - 1;
            double loss = END[k] + (2.4 - END[k]) * Math.exp(-5 * t) + 0.05 * random.nextGaussian() * (1 - 0.7 * t);
            double test = TEST[k] * (1 - Math.exp(-9 * (t + 0.02)))
                    + (end && i < STEPS - 1 ? 0.01 * random.nextGaussian() : 0);
            rows.add(new MetricRow(
                    i,
                    i / STEPS_AN_EPOCH,
                    Math.max(0.01, loss),
                    end ? TRAIN[k] * (1 - Math.exp(-9 * (t + 0.02))) : Double.NaN,
                    Double.NaN,
                    end ? test : Double.NaN,
                    1.2,
                    !second ? 0 : lane.optimizer().sparse() ? (k == 2 ? 0.94 : 0.71) : 1,
                    second ? loss + 0.2 : Double.NaN,
                    0.03,
                    second ? (i < CHANGE ? lane.rho() : 0.2) : 0,
                    lane.sparsity(),
                    lane.dropRate(),
                    1 - lane.sparsity(),
                    second ? 18 + 0.25 * k : 9.25));
        }
        return rows;
    }

    private static Surface surface(int k) {
        int side = 51;
        float[] axis = new float[side];
        for (int i = 0; i < side; i++) {
            axis[i] = -1 + 2f * i / (side - 1);
        }
        return new Surface(STEPS, 39, new LossGrid(axis, bowl(axis, k), 0.02 - 0.01 * k, 256, true), 1);
    }

    private static float[] bowl(float[] axis, int k) {
        double steep = k == 0 ? 7 : 2.2 + 0.3 * k;
        float[] values = new float[axis.length * axis.length];
        for (int j = 0; j < axis.length; j++) {
            for (int i = 0; i < axis.length; i++) {
                double x = axis[i];
                double y = axis[j];
                double r = 1.2 * x * x + 0.8 * y * y + 0.5 * x * y + 0.1 * Math.sin(4 * x + k) * y;
                values[j * axis.length + i] = (float) (END[k] + steep * r / (1 + 0.25 * r));
            }
        }
        return values;
    }

    private static Spectrum spectrum(int k) {
        Random random = new Random(100 + k);
        int count = 400;
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            boolean bulk = i < count - 12;
            nodes[i] =
                    bulk ? Math.abs(random.nextGaussian()) * LAMBDA[k] / 12 - 0.05 : LAMBDA[k] * (i - count + 13) / 12;
            weights[i] = bulk ? 1 : 1e-3;
        }
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        double[] top = {LAMBDA[k], LAMBDA[k] * 0.9, LAMBDA[k] * 0.8, LAMBDA[k] * 0.7, LAMBDA[k] / (1.73 - 0.1 * k)};
        double[] residuals = {1e-5, 1e-4, 1e-3, 2e-3, k == 3 ? 0.4 : 4e-3};
        return new Spectrum(
                top,
                residuals,
                -0.31,
                1e-3,
                310.4 + k,
                6.2,
                new double[0],
                new double[0],
                new double[0],
                nodes,
                weights,
                50,
                4,
                256,
                0);
    }

    /** The layers of cnn:12-24-32 on shapes. */
    private static MaskView mask(LaneConfig lane, int k) {
        if (lane.optimizer() == OptimizerKind.SGD) {
            return null;
        }
        Random random = new Random(200 + k);
        List<LayerMask> layers = new ArrayList<>();
        int[][] shapes = {
            {12, 1, 3, 3},
            {12, 1, 1, 1},
            {24, 12, 3, 3},
            {24, 1, 1, 1},
            {32, 24, 3, 3},
            {32, 1, 1, 1},
            {10, 512, 1, 1},
            {10, 1, 1, 1}
        };
        String[] names = {"conv1", "conv2", "conv3", "dense"};
        int count = 0;
        int length = 0;
        for (int l = 0; l < shapes.length; l++) {
            int[] s = shapes[l];
            byte[] bits = new byte[s[0] * s[1] * s[2] * s[3]];
            int ones = 0;
            double share = lane.optimizer().sparse() ? Math.min(1, 1.5 * (1 - lane.sparsity()) * (1.2 - 0.1 * l)) : 1;
            for (int i = 0; i < bits.length; i++) {
                bits[i] = (byte) (random.nextDouble() < share ? 1 : 0);
                ones += bits[i];
            }
            layers.add(new LayerMask(
                    names[l / 2] + (l % 2 == 0 ? ".weight" : ".bias"), s[0], s[1], s[2], s[3], bits, ones));
            count += ones;
            length += bits.length;
        }
        return new MaskView(STEPS, 39, count, length, layers);
    }
}
