package basin.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Pictures of a folder, each read when it is asked for. */
final class FolderSamples implements Pixels {
    /** The evaluation's resized side over the sample's: 256 / 224. */
    private static final double MARGIN = 8.0 / 7;

    private static final float WHITE = 255;

    private final Path dir;
    private final String part;
    private final List<String> folders;
    private final String[] names;
    private final int[] places;
    private final int[] labels;
    private final int side;

    /** A picture: its file's name and its class. */
    record Entry(String name, int label) {}

    private FolderSamples(
            Path dir, String part, List<String> folders, String[] names, int[] places, int[] labels, int side) {
        this.dir = dir;
        this.part = part;
        this.folders = folders;
        this.names = names;
        this.places = places;
        this.labels = labels;
        this.side = side;
    }

    static FolderSamples of(Path dir, String part, List<String> folders, List<Entry> entries, int side) {
        String[] names = entries.stream().map(Entry::name).toArray(String[]::new);
        int[] labels = entries.stream().mapToInt(Entry::label).toArray();
        return new FolderSamples(dir, part, folders, names, labels, labels, side);
    }

    /** The same pictures with labels of which {@code share} are wrong. */
    FolderSamples noisy(double share, long seed) {
        int[] noisy = LabelNoise.apply(labels, classes(), share, seed);
        return new FolderSamples(dir, part, folders, names, places, noisy, side);
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public Shape shape() {
        return new Shape(3, side, side);
    }

    @Override
    public int classes() {
        return folders.size();
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public boolean inFiles() {
        return true;
    }

    private Path file(int i) {
        return dir.resolve(part).resolve(folders.get(places[i])).resolve(names[i]);
    }

    private Pictures.Picture picture(int i) {
        DataFiles.checkOwn(dir, file(i));
        return Pictures.read(file(i));
    }

    @Override
    public float[] values(int i) {
        Pictures.Picture picture = picture(i);
        Shape shape = picture.shape();
        if (shape.equals(shape())) {
            return normalized(picture.values());
        }
        int resized = (int) Math.rint(side * MARGIN);
        return normalized(Resampling.centre(shape, picture.values(), resized, side));
    }

    @Override
    public float[] values(int i, Augmentation how, Rng rng) {
        if (how != Augmentation.RESIZED) {
            return how.apply(shape(), values(i), black(), rng);
        }
        Pictures.Picture picture = picture(i);
        Shape shape = picture.shape();
        Resampling.Box box = Resampling.Box.random(shape.height(), shape.width(), rng);
        float[] cut = Resampling.resize(shape, picture.values(), box, side, side);
        return normalized(Augmentation.flip(shape(), cut, rng));
    }

    private static float[] normalized(float[] values) {
        double[] means = Scaling.IMAGENET.mean();
        double[] deviations = Scaling.IMAGENET.deviation();
        int plane = values.length / means.length;
        for (int c = 0; c < means.length; c++) {
            double mean = means[c];
            double deviation = deviations[c];
            for (int p = c * plane; p < (c + 1) * plane; p++) {
                values[p] = (float) ((values[p] / WHITE - mean) / deviation);
            }
        }
        return values;
    }

    @Override
    public float[] black() {
        return Scaling.IMAGENET.black();
    }

    /** Goes on with shape, labels, and the names and sizes of the files. */
    void digest(ContentDigest digest) {
        digest.header(shape(), size()).labels(labels, classes());
        for (int i = 0; i < names.length; i++) {
            String line = folders.get(places[i]) + "/" + names[i] + " " + DataFiles.size(file(i)) + "\n";
            digest.add(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
