package basin.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of JPEG and PNG pictures, {@code train/CLASS/*} and {@code val/CLASS/*}, as ImageNet is kept: a class a folder, in the order
 * of the names. A picture of the samples' very size is taken as it is; of others the shorter side is resized to 8/7 of
 * it (256 for 224) and the middle cut out. Normalized as ImageNet. 2 to 10,000 classes, at most four million pictures.
 *
 * @param side height and width of a sample
 */
record ImageFolder(String name, int side) implements Source {
    /** Of 224 x 224 pixels. */
    static final ImageFolder USUAL = new ImageFolder("images", 224);

    private static final Pattern SIZED = Pattern.compile("images:(\\d{1,4})");
    private static final int SMALLEST_SIDE = 8;
    private static final int LARGEST_SIDE = 1024;
    private static final int MOST_CLASSES = 10_000;
    private static final int MOST = 4_000_000;
    private static final String RULE = "a folder that holds train and val, each with one folder of pictures a class";

    /** The source called {@code images:N}, if {@code name} is that and N 8 to 1024. */
    static Optional<Source> ofSize(String name) {
        Matcher m = SIZED.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        int side = Integer.parseInt(m.group(1));
        return side < SMALLEST_SIDE || side > LARGEST_SIDE
                ? Optional.empty()
                : Optional.of(new ImageFolder(name, side));
    }

    @Override
    public boolean formInFiles() {
        return true;
    }

    @Override
    public Shape shape(Path dir) {
        return new Shape(3, side, side);
    }

    @Override
    public List<String> labels(Path dir) {
        return folders(dir, "train");
    }

    @Override
    public Outline outline(Path dir) {
        List<String> classes = labels(dir);
        List<String> tested = folders(dir, "val");
        for (String name : tested) {
            if (!classes.contains(name)) {
                throw new IllegalArgumentException("The data folder " + dir + " has a class " + name
                        + " in val that train has not. Every class must be in train.");
            }
        }
        int training = list(dir, "train", classes).size();
        return new Outline(
                shape(dir), classes, training, list(dir, "val", classes).size(), List.of());
    }

    private static List<String> folders(Path dir, String part) {
        DataFiles.checkFolder(dir, RULE);
        Path place = dir.resolve(part);
        if (!Files.isDirectory(place)) {
            throw new IllegalArgumentException(
                    "The data folder " + dir + " has no " + part + ". It must be " + RULE + ".");
        }
        try (Stream<Path> all = Files.list(place)) {
            List<String> names = all.filter(Files::isDirectory)
                    .map(p -> p.getFileName().toString())
                    .filter(n -> !n.startsWith("."))
                    .limit(MOST_CLASSES + 1L)
                    .sorted()
                    .toList();
            if (names.size() > MOST_CLASSES || (part.equals("train") && names.size() < 2)) {
                throw new IllegalArgumentException("The folder " + place + " has " + names.size()
                        + (names.size() > MOST_CLASSES ? " or more" : "")
                        + " folders of classes. It must have 2 to 10,000.");
            }
            return names;
        } catch (IOException e) {
            throw DataFiles.unreadable(place, e);
        }
    }

    private static List<FolderSamples.Entry> list(Path dir, String part, List<String> classes) {
        List<FolderSamples.Entry> all = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            Path place = dir.resolve(part).resolve(classes.get(label));
            if (Files.isDirectory(place)) {
                DataFiles.checkInside(dir, place);
                list(place, label, all);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "The folder " + dir.resolve(part) + " holds no picture. It must hold JPEG or PNG files.");
        }
        return all;
    }

    private static void list(Path place, int label, List<FolderSamples.Entry> all) {
        try (Stream<Path> files = Files.list(place)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.startsWith(".") && Pictures.isPicture(n))
                    .limit(MOST - all.size() + 1L)
                    .sorted()
                    .toList();
            if (all.size() + names.size() > MOST) {
                throw new IllegalArgumentException("The folder " + place.getParent()
                        + " holds more than 4,000,000 pictures. At most as many are read.");
            }
            names.forEach(n -> all.add(new FolderSamples.Entry(n, label)));
        } catch (IOException e) {
            throw DataFiles.unreadable(place, e);
        }
    }

    /** Lists the set; pictures are read when they are asked for. The digest is over names, sizes and labels. */
    @Override
    public Dataset open(Path dir, double labelNoise, long seed) {
        List<String> classes = labels(dir);
        FolderSamples training = samples(dir, "train", classes);
        FolderSamples test = samples(dir, "val", classes);
        ContentDigest digest = new ContentDigest();
        FolderSamples noisy = training.noisy(labelNoise, seed);
        noisy.digest(digest);
        test.digest(digest);
        return new Dataset(name, noisy, test, classes, digest.hex(), List.of());
    }

    private FolderSamples samples(Path dir, String part, List<String> classes) {
        return FolderSamples.of(dir, part, classes, list(dir, part, classes), side);
    }
}
