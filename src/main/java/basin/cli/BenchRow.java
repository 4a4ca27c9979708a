package basin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One row of the table of {@code bench all}.
 *
 * @param id by which it is asked for
 * @param text in words
 * @param goal what the ratio is to be: at most, for {@link Other#SHARE} at least; NaN where there is none
 * @param runs repetitions that count, on either side
 * @param own the work, as arguments of {@code bench}
 * @param other where the other side comes from
 * @param against its arguments: of {@code bench} or of the peers' programs
 */
record BenchRow(String id, String text, double goal, int runs, List<String> own, Other other, List<String> against) {
    private static final double[] SPARSITIES = {0, 0.5, 0.9};
    private static final double[] SAVINGS = {0.5, 0.8, 0.9, 0.95, 0.98, 0.99};

    /** Where the other side of a ratio comes from. */
    enum Other {
        /** Nothing: a limit of the machine. */
        NONE,
        /** The peers' programs that are there, the fastest of which counts. */
        PEERS,
        /** As {@link #PEERS} without LibTorch's, which has no optimizers. */
        PYTORCH,
        /** As {@link #PEERS}, whose one Hessian-vector product counts as often as Basin took one. */
        PRODUCTS,
        /** Another process of Basin. */
        BASIN,
        /** The same process, which times both in turn. */
        REFERENCE,
        /** As {@link #REFERENCE}, the ratio one of rates, of which more is better. */
        SHARE
    }

    /** Copies the lists. */
    BenchRow {
        own = List.copyOf(own);
        against = List.copyOf(against);
    }

    /** All rows, in the table's order. */
    static List<BenchRow> all() {
        List<BenchRow> rows = new ArrayList<>(List.of(
                alone("product", "matrix product, the processor's limit", "product"),
                alone("bandwidth", "copy, the memory's limit", "bandwidth"),
                gradient(16, 32, .9, 40),
                gradient(16, 128, .8, 15),
                gradient(64, 32, .85, 5),
                gradient(64, 128, .7, 2),
                peers("forward", 16, 128, .7, 30),
                peers("forward", 64, 32, .9, 15),
                peers("hvp", 16, 32, .65, 12),
                peers("hvp", 64, 32, .75, 2),
                further(16, 32, .55, 12),
                further(64, 32, .6, 2),
                surface(16, 128, 30),
                surface(64, 32, 15),
                spectrum(16, 3),
                spectrum(64, 2),
                step("sgd"),
                step("sam"),
                step("ssam"),
                reference(
                        "convolutions",
                        "convolutions of width 64 over the matrix product",
                        .75,
                        5,
                        Other.SHARE,
                        "convolutions --width 64")));
        for (double sparsity : SPARSITIES) {
            rows.add(overSgd(sparsity));
        }
        for (double sparsity : SAVINGS) {
            rows.add(saving(sparsity));
        }
        rows.add(reference(
                "fisher", "Fisher mask of 1,024 samples over their gradient", 2, 3, Other.REFERENCE, "fisher"));
        rows.add(reference(
                "mask", "mask, top k of 36.5 M, over a pass of the same bytes", 6, 10, Other.REFERENCE, "mask"));
        rows.add(reference(
                "loading",
                "five SGD steps of width 64 from files over the same from memory",
                1.02,
                8,
                Other.REFERENCE,
                "loading --width 64 --batch 32"));
        rows.add(reference("lanes", "four lanes at once over one after the other", 1, 5, Other.REFERENCE, "lanes"));
        return rows;
    }

    private static BenchRow alone(String id, String text, String own) {
        return new BenchRow(id, text, Double.NaN, 10, List.of(own), Other.NONE, List.of());
    }

    private static BenchRow reference(String id, String text, double goal, int runs, Other other, String own) {
        return new BenchRow(id, text, goal, runs, List.of(own.split(" ")), other, List.of());
    }

    private static List<String> work(String what, int width, int batch) {
        return List.of(what, "--width", Integer.toString(width), "--batch", Integer.toString(batch));
    }

    private static BenchRow gradient(int width, int batch, double goal, int runs) {
        return peers("gradient", width, batch, goal, runs);
    }

    private static BenchRow peers(String what, int width, int batch, double goal, int runs) {
        List<String> work = work(what, width, batch);
        String name =
                switch (what) {
                    case "forward" -> "inference pass";
                    case "hvp" -> "Hessian-vector product, the first at a point";
                    default -> what;
                };
        String text = name + ", width " + width + ", batch " + batch;
        return new BenchRow(what + "-" + width + "-" + batch, text, goal, runs, work, Other.PEERS, work);
    }

    private static BenchRow further(int width, int batch, double goal, int runs) {
        List<String> work = work("hvp", width, batch);
        String text = "Hessian-vector product, a further one, width " + width + ", batch " + batch;
        List<String> own = Stream.concat(work.stream(), Stream.of("--further")).toList();
        return new BenchRow("further-" + width + "-" + batch, text, goal, runs, own, Other.PEERS, work);
    }

    private static BenchRow surface(int width, int batch, int runs) {
        return new BenchRow(
                "surface-" + width + "-" + batch,
                "point of a surface over own inference pass, width " + width + ", batch " + batch,
                1,
                runs,
                work("surface", width, batch),
                Other.BASIN,
                work("forward", width, batch));
    }

    private static BenchRow spectrum(int width, int runs) {
        return new BenchRow(
                "spectrum-" + width,
                "five eigenvalues over as many products, width " + width + ", batch 32",
                .65,
                runs,
                work("spectrum", width, 32),
                Other.PRODUCTS,
                work("hvp", width, 32));
    }

    private static BenchRow step(String optimizer) {
        List<String> work = step(optimizer, .5);
        String text = optimizer.toUpperCase(Locale.ROOT) + " step, width 16, batch 32";
        return new BenchRow("step-" + optimizer, text, .9, 20, work, Other.PYTORCH, work);
    }

    private static BenchRow overSgd(double sparsity) {
        String s = Values.text(sparsity);
        return new BenchRow(
                "ssam-over-sgd-" + s,
                "SSAM step over own SGD step, s = " + s,
                2.03,
                20,
                step("ssam", sparsity),
                Other.BASIN,
                step("sgd", sparsity));
    }

    private static BenchRow saving(double sparsity) {
        String s = Values.text(sparsity);
        return reference(
                "saving-" + s,
                "step over SGD's times its counted operations, whole tensors, s = " + s,
                1.1,
                20,
                Other.REFERENCE,
                "saving --width 16 --batch 32 --samples 128 --sparsity " + s);
    }

    private static List<String> step(String optimizer, double sparsity) {
        return Stream.concat(
                        work("step", 16, 32).stream(),
                        Stream.of("--optimizer", optimizer, "--sparsity", Values.text(sparsity)))
                .toList();
    }
}
