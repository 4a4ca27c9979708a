package basin.io;

import basin.landscape.LossGrid;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Results of a run that nothing trained: every number is drawn from its step. */
final class Examples {
    static final int STEPS_OF_EPOCH = 3;

    private Examples() {}

    static RunConfig config(int lanes, RunConfig.Keep keep) {
        List<LaneConfig> all = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            all.add(Defaults.lane("Lane " + i, Defaults.lanes().get(i).optimizer()));
        }
        return Defaults.run().draft().lanes(all).keep(keep).epochs(6).config();
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

    static LaneCheckpoint checkpoint(int lane, int step) {
        Random r = new Random(77L * lane + step);
        byte[] weight = new byte[24];
        byte[] momentum = new byte[48];
        r.nextBytes(weight);
        r.nextBytes(momentum);
        return new LaneCheckpoint(
                lane,
                step,
                step / STEPS_OF_EPOCH,
                r.nextDouble(),
                List.of(
                        new Stored("mask", LaneCheckpoint.Type.U8, List.of(5), new byte[] {1, 0, 1, 1, 0}),
                        new Stored("conv1.weight", LaneCheckpoint.Type.F32, List.of(2, 3), weight),
                        new Stored("momentum.conv1.weight", LaneCheckpoint.Type.F64, List.of(2, 3), momentum),
                        new Stored("empty", LaneCheckpoint.Type.I64, List.of(0), new byte[0])),
                Map.of("random.order", "1 2 " + Long.toHexString(r.nextLong()), "note", "\"é\"\n"));
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
                sink.event(new Event(lane, step, "setting", Map.of("rho", 0.1 * step, "before", "x")));
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
