package basin.io;

import basin.data.Datasets;
import basin.data.Shape;
import basin.landscape.LossGrid;
import basin.model.NetworkSpec;
import basin.model.ParameterLayout;
import basin.spectrum.Spectrum;
import basin.train.Defaults;
import basin.train.Event;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.LaneConfig;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.RunConfig;
import basin.train.RunSink;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Results of a run that nothing trained: every number is drawn from its step. */
final class Examples {
    static final int STEPS_OF_EPOCH = 3;
    private static final String NETWORK = "mlp:2-tanh";
    private static final List<String> NUMBERS = List.of(
            "rho",
            "sparsity",
            "dropRate",
            "maskStep",
            "lossSum",
            "lossCount",
            "meanLoss",
            "trainAccuracy",
            "testLoss",
            "flops",
            "flopsOfSgd");

    private Examples() {}

    static RunConfig config(int lanes, RunConfig.Keep keep) {
        List<LaneConfig> all = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            all.add(Defaults.lane("Lane " + i, Defaults.lanes().get(i).optimizer()));
        }
        return Defaults.run()
                .draft()
                .data("moons")
                .network(NETWORK)
                .lanes(all)
                .keep(keep)
                .epochs(6)
                .config();
    }

    static RunConfig.Keep last() {
        return new RunConfig.Keep(RunConfig.Keep.Kind.LAST, 1);
    }

    static Provenance provenance() {
        return new Provenance(
                "0.1.0", "17", "Linux amd64", new TreeMap<>(Map.of("ND4J", "M2.1")), "oneDNN", "AVX2", 2, "ab12");
    }

    static MetricRow row(int lane, int step) {
        Random r = new Random(1000L * lane + step);
        boolean last = step % STEPS_OF_EPOCH == STEPS_OF_EPOCH - 1;
        double accuracy = last ? r.nextDouble() : Double.NaN;
        return new MetricRow(
                step,
                step / STEPS_OF_EPOCH,
                r.nextDouble() / 3,
                accuracy,
                accuracy,
                accuracy,
                r.nextGaussian(),
                1e-300 * r.nextDouble(),
                Double.POSITIVE_INFINITY,
                0.1,
                0.15,
                0.5,
                0.5,
                1,
                r.nextDouble());
    }

    /** Of the network's shapes; momentum in double, so that two types are in it. */
    static LaneCheckpoint checkpoint(int lane, int step) {
        Random r = new Random(77L * lane + step);
        List<Stored> tensors = new ArrayList<>();
        tensors.add(new Stored(
                "mask", LaneCheckpoint.Type.U8, List.of(12), new byte[] {1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0}));
        Shape points = Datasets.shape("moons", Path.of(""));
        for (ParameterLayout.Parameter p :
                NetworkSpec.parse(NETWORK, 1, points, 2).layout().parameters()) {
            byte[] weight = new byte[p.length() * LaneCheckpoint.Type.F32.bytes()];
            byte[] momentum = new byte[p.length() * LaneCheckpoint.Type.F64.bytes()];
            r.nextBytes(weight);
            r.nextBytes(momentum);
            tensors.add(new Stored(p.name(), LaneCheckpoint.Type.F32, p.shape(), weight));
            tensors.add(new Stored("momentum." + p.name(), LaneCheckpoint.Type.F64, p.shape(), momentum));
        }
        tensors.add(new Stored("empty", LaneCheckpoint.Type.I64, List.of(0), new byte[0]));
        Map<String, String> state = new TreeMap<>();
        NUMBERS.forEach(n -> state.put(n, Double.toString(r.nextDouble())));
        state.put("random.mask", "1 2 3 " + Long.toHexString(r.nextLong()));
        state.put("note", "\"\u00e9\"\n");
        return new LaneCheckpoint(lane, step, step / STEPS_OF_EPOCH, r.nextDouble(), tensors, state);
    }

    static Surface surface(int step, int side) {
        Random r = new Random(step + side);
        float[] axis = new float[side];
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(r.nextInt());
        }
        values[0] = Float.NaN;
        values[1] = Float.POSITIVE_INFINITY;
        values[2] = Float.MIN_VALUE;
        for (int i = 0; i < side; i++) {
            axis[i] = (float) (2.0 * i / (side - 1) - 1);
        }
        return new Surface(step, step / STEPS_OF_EPOCH, new LossGrid(axis, values, r.nextGaussian(), 256, true), 1);
    }

    static SpectrumView spectrum(int step) {
        double[] some = new Random(step).doubles(5).toArray();
        return new SpectrumView(
                step,
                step / STEPS_OF_EPOCH,
                new Spectrum(
                        some, some, -0.1, 1e-9, Math.PI, Double.NaN, some, some, some, some, some, 20, 4, 256, 0.25),
                1);
    }

    static MaskView mask(int step) {
        byte[] bits = new byte[2 * 3 * 3 * 3];
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) ((i + step) % 2);
            count += bits[i];
        }
        MaskView.LayerMask layer = new MaskView.LayerMask("conv1.weight", 2, 3, 3, 3, bits, count);
        return new MaskView(step, step / STEPS_OF_EPOCH, count, bits.length, List.of(layer));
    }

    /** Does what a lane's worker would do from step {@code from} to step {@code to}, checkpoints at the epochs' ends. */
    static void train(RunSink sink, int lane, int from, int to) {
        for (int step = from; step < to; step++) {
            if (step % STEPS_OF_EPOCH == 0) {
                sink.event(
                        new Event(lane, step, "setting", Map.of("rho", 0.1 * step, "sparsity", 0.5, "dropRate", 0.25)));
            }
            sink.row(lane, row(lane, step));
            if (step % STEPS_OF_EPOCH == STEPS_OF_EPOCH - 1) {
                sink.mask(lane, mask(step));
                sink.checkpoint(checkpoint(lane, step + 1));
                sink.surface(lane, surface(step, 13));
                sink.spectrum(lane, spectrum(step));
                sink.event(new Event(lane, step, "surface", Map.of("side", 13)));
            }
        }
    }
}
