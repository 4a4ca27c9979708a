package basin.io;

import basin.landscape.PlaneLosses;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.PlaneView;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Loss planes as safetensors: {@code columns}, {@code rows}, {@code losses} [rows][columns] and {@code known} likewise,
 * {@code path.LANE.steps}, {@code .a}, {@code .b}, {@code .distance}; all else among the texts. A plane keeps its file
 * from its first place to its last.
 */
final class Planes {
    private static final int DIGITS = 12;

    private Planes() {}

    /** The file of {@code view}: its step, what it is, its size, and the first digits of its identity. */
    static Path file(Path folder, PlaneView view) {
        String kind = Json.id(view.kind());
        String scaling = view.kind() == PlaneView.Kind.RANDOM ? "-" + Json.id(view.scaling()) : "";
        return folder.resolve(String.format(
                "step-%08d-%s%s-%dx%d-%s.safetensors",
                view.step(),
                kind,
                scaling,
                view.losses().columns().length,
                view.losses().rows().length,
                view.identity().substring(0, DIGITS)));
    }

    static List<Path> files(Path folder) {
        return Disk.list(folder, ".safetensors");
    }

    static void write(Path folder, PlaneView view) {
        PlaneLosses losses = view.losses();
        int columns = losses.columns().length;
        int rows = losses.rows().length;
        List<Stored> tensors = new ArrayList<>();
        tensors.add(doubles("columns", List.of(columns), losses.columns()));
        tensors.add(doubles("rows", List.of(rows), losses.rows()));
        tensors.add(doubles("losses", List.of(rows, columns), losses.values()));
        byte[] known = new byte[losses.known().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = (byte) (losses.known()[i] ? 1 : 0);
        }
        tensors.add(new Stored("known", LaneCheckpoint.Type.U8, List.of(rows, columns), known));
        for (PlaneView.Path path : view.paths()) {
            String name = "path." + path.lane() + ".";
            List<Integer> shape = List.of(path.steps().length);
            double[] steps = Arrays.stream(path.steps()).asDoubleStream().toArray();
            tensors.add(doubles(name + "steps", shape, steps));
            tensors.add(doubles(name + "a", shape, path.a()));
            tensors.add(doubles(name + "b", shape, path.b()));
            tensors.add(doubles(name + "distance", shape, path.distance()));
        }
        Safetensors.write(file(folder, view), new Safetensors.Contents(tensors, texts(view)));
    }

    private static Map<String, String> texts(PlaneView view) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("kind", Json.id(view.kind()));
        texts.put("scaling", Json.id(view.scaling()));
        texts.put("lane", Integer.toString(view.lane()));
        texts.put("step", Integer.toString(view.step()));
        texts.put("epoch", Integer.toString(view.epoch()));
        texts.put("other", view.other());
        texts.put("source", Json.id(view.source()));
        texts.put("samples", Integer.toString(view.samples()));
        texts.put("statistics", Integer.toString(view.statistics()));
        texts.put("cosine", Double.toString(view.cosine()));
        texts.put("explained.1", Double.toString(view.explained()[0]));
        texts.put("explained.2", Double.toString(view.explained()[1]));
        texts.put("identity", view.identity());
        return texts;
    }

    private static Stored doubles(String name, List<Integer> shape, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return new Stored(name, LaneCheckpoint.Type.F64, shape, bytes.array());
    }

    /** The plane in {@code file}, checked; a name that does not fit its contents is damage too. */
    static PlaneView read(Path file) {
        Safetensors.Contents contents = Safetensors.readOwn(file);
        Reader in = new Reader(file, contents);
        try {
            double[] columns = in.doubles("columns");
            double[] rows = in.doubles("rows");
            List<Integer> shape = List.of(rows.length, columns.length);
            byte[] bytes = in.tensor("known", LaneCheckpoint.Type.U8, shape).bytes();
            boolean[] known = new boolean[bytes.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = bytes[i] != 0;
            }
            in.tensor("losses", LaneCheckpoint.Type.F64, shape);
            PlaneView view = new PlaneView(
                    in.constant("kind", PlaneView.Kind.values()),
                    in.constant("scaling", PlaneView.Scaling.values()),
                    in.number("lane", Integer::valueOf),
                    in.number("step", Integer::valueOf),
                    in.number("epoch", Integer::valueOf),
                    in.text("other"),
                    in.source(),
                    in.number("samples", Integer::valueOf),
                    in.number("statistics", Integer::valueOf),
                    in.number("cosine", Double::valueOf),
                    new double[] {in.number("explained.1", Double::valueOf), in.number("explained.2", Double::valueOf)},
                    new PlaneLosses(columns, rows, in.doubles("losses"), known),
                    in.paths(),
                    in.text("identity"));
            if (!file.equals(file(file.getParent(), view))) {
                throw Disk.damaged(file, "its name is not that of its contents");
            }
            return view;
        } catch (IndexOutOfBoundsException e) {
            throw Disk.damaged(file, "its identity is too short");
        }
    }

    /** The parts of one file, each checked. */
    private record Reader(Path file, Safetensors.Contents contents) {
        String text(String name) {
            String value = contents.texts().get(name);
            if (value == null) {
                throw Disk.damaged(file, "it does not say its " + name);
            }
            return value;
        }

        <T> T number(String name, Function<String, T> parse) {
            try {
                return parse.apply(text(name));
            } catch (NumberFormatException e) {
                throw Disk.damaged(file, "its " + name + " is no number");
            }
        }

        /** Planes were over training samples before they said so. */
        PlaneView.Source source() {
            return contents.texts().containsKey("source")
                    ? constant("source", PlaneView.Source.values())
                    : PlaneView.Source.TRAINING;
        }

        <E extends Enum<E>> E constant(String name, E[] all) {
            return Arrays.stream(all)
                    .filter(c -> Json.id(c).equals(contents.texts().get(name)))
                    .findFirst()
                    .orElseThrow(() -> Disk.damaged(file, "its " + name + " is unknown"));
        }

        Stored tensor(String name, LaneCheckpoint.Type type, List<Integer> shape) {
            return contents.tensors().stream()
                    .filter(t -> t.name().equals(name) && t.type() == type)
                    .filter(t -> shape == null || t.shape().equals(shape))
                    .findFirst()
                    .orElseThrow(() -> Disk.damaged(file, "it has no " + name + " of the right type and shape"));
        }

        double[] doubles(String name) {
            byte[] bytes = tensor(name, LaneCheckpoint.Type.F64, null).bytes();
            double[] values = new double[bytes.length / Double.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer()
                    .get(values);
            return values;
        }

        List<PlaneView.Path> paths() {
            Map<String, PlaneView.Path> found = new LinkedHashMap<>();
            for (Stored t : contents.tensors()) {
                String[] words = t.name().split("\\.", -1);
                if (words.length == 3 && words[0].equals("path") && !found.containsKey(words[1])) {
                    found.put(words[1], path(words[1]));
                }
            }
            return List.copyOf(found.values());
        }

        private PlaneView.Path path(String lane) {
            String name = "path." + lane + ".";
            double[] steps = doubles(name + "steps");
            double[][] rest = {doubles(name + "a"), doubles(name + "b"), doubles(name + "distance")};
            if (IntStream.range(0, 3).anyMatch(i -> rest[i].length != steps.length)) {
                throw Disk.damaged(file, "the path of lane " + lane + " has parts of different length");
            }
            try {
                int[] whole = Arrays.stream(steps).mapToInt(s -> (int) s).toArray();
                return new PlaneView.Path(Integer.parseInt(lane), whole, rest[0], rest[1], rest[2]);
            } catch (NumberFormatException e) {
                throw Disk.damaged(file, "\"" + lane + "\" is no lane");
            }
        }
    }
}
