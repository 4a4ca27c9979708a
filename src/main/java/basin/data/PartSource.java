package basin.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of another source's training samples, drawn from the stream "training share"; its test samples are all there.
 *
 * @param whole what it is a part of
 * @param share of the training samples, above 0 and at most 1
 */
record PartSource(String name, Source whole, double share) implements Source {
    private static final Pattern NAME = Pattern.compile("(.+)@(0?\\.\\d{1,20}|1)");

    /** The source called {@code SET@SHARE}, if {@code name} is that and {@code sources} has the set. */
    static Optional<Source> of(String name, Function<String, Optional<Source>> sources) {
        Matcher m = NAME.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        double share = Double.parseDouble(m.group(2));
        return share > 0 ? sources.apply(m.group(1)).map(s -> new PartSource(name, s, share)) : Optional.empty();
    }

    @Override
    public boolean inFiles() {
        return whole.inFiles();
    }

    @Override
    public boolean formInFiles() {
        return whole.formInFiles();
    }

    @Override
    public Shape shape(Path dir) {
        return whole.shape(dir);
    }

    @Override
    public List<String> labels(Path dir) {
        return whole.labels(dir);
    }

    @Override
    public Outline outline(Path dir) {
        return part(whole.outline(dir));
    }

    @Override
    public Outline check(Path dir) {
        return part(whole.check(dir));
    }

    private int size(int training) {
        return (int) Math.max(1, Math.rint(share * training));
    }

    private Outline part(Outline all) {
        return new Outline(all.shape(), all.labels(), size(all.training()), all.test(), all.remarks());
    }

    @Override
    public Dataset open(Path dir, double labelNoise, long seed) {
        Dataset all = whole.open(dir, labelNoise, seed);
        int size = size(all.training().size());
        int[] drawn = Arrays.copyOf(
                Rng.of(seed, "training share").permutation(all.training().size()), size);
        Samples part = new PartSamples((Pixels) all.training(), drawn);
        String text = String.format(Locale.ROOT, "%s %d %d", all.digest(), seed, size);
        String digest =
                new ContentDigest().add(text.getBytes(StandardCharsets.UTF_8)).hex();
        return new Dataset(name, part, all.test(), all.labels(), digest, all.remarks());
    }
}
