package basin.io;

import basin.train.CheckpointFit;
import basin.train.LaneCheckpoint;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The checkpoints of one lane: a safetensors file each, named by its step, so that names and steps have one order. */
final class Checkpoints {
    private static final String SUFFIX = ".safetensors";
    private static final String STATE = "state.";

    private Checkpoints() {}

    /** The file of the checkpoint at {@code step}. */
    static Path file(Path folder, int step) {
        return folder.resolve(String.format("step-%08d%s", step, SUFFIX));
    }

    /** All files in {@code folder}, the newest last. */
    static List<Path> files(Path folder) {
        return Disk.list(folder, SUFFIX);
    }

    /** The newest; empty where there is none. */
    static Optional<LaneCheckpoint> newest(Path folder) {
        List<Path> files = files(folder);
        return files.isEmpty() ? Optional.empty() : Optional.of(read(files.get(files.size() - 1)));
    }

    /** Writes {@code checkpoint} and returns its file. */
    static Path write(Path folder, LaneCheckpoint checkpoint) {
        Map<String, String> texts = new TreeMap<>();
        checkpoint.state().forEach((name, value) -> texts.put(STATE + name, value));
        texts.put("lane", Integer.toString(checkpoint.lane()));
        texts.put("step", Integer.toString(checkpoint.step()));
        texts.put("epoch", Integer.toString(checkpoint.epoch()));
        texts.put("test_accuracy", Double.toString(checkpoint.testAccuracy()));
        Path file = file(folder, checkpoint.step());
        Safetensors.write(file, new Safetensors.Contents(checkpoint.tensors(), texts));
        return file;
    }

    /** The checkpoint in {@code file}, every value checked. */
    static LaneCheckpoint read(Path file) {
        Safetensors.Contents contents = Safetensors.readOwn(file);
        Head head = head(file, contents.texts());
        Map<String, String> state = state(contents.texts());
        return new LaneCheckpoint(
                head.lane(), head.step(), head.epoch(), head.testAccuracy(), contents.tensors(), state);
    }

    /** Refuses {@code file} where it is none of lane {@code lane} of {@code config}; its numbers are not read. */
    static void check(Path file, RunConfig config, int lane) {
        SafetensorsHeader header = Safetensors.readHeader(file);
        if (head(file, header.texts()).lane() != lane) {
            throw Disk.damaged(
                    file, "it is of lane " + head(file, header.texts()).lane() + "; it must be of " + lane);
        }
        CheckpointFit.fault(config, lane, header.entries(), state(header.texts()))
                .ifPresent(why -> {
                    throw Disk.damaged(file, why);
                });
    }

    /** The state that {@code file} holds, without its numbers. */
    static Map<String, String> state(Path file) {
        return state(Safetensors.readHeader(file).texts());
    }

    private static Map<String, String> state(Map<String, String> texts) {
        Map<String, String> state = new TreeMap<>();
        texts.forEach((name, value) -> {
            if (name.startsWith(STATE)) {
                state.put(name.substring(STATE.length()), value);
            }
        });
        return state;
    }

    /** Lane, step, epoch and test accuracy of {@code file}, without its numbers. */
    static Head head(Path file) {
        return head(file, Safetensors.readHeader(file).texts());
    }

    private static Head head(Path file, Map<String, String> texts) {
        try {
            Head head = new Head(
                    Integer.parseInt(text(file, texts, "lane")),
                    Integer.parseInt(text(file, texts, "step")),
                    Integer.parseInt(text(file, texts, "epoch")),
                    Double.parseDouble(text(file, texts, "test_accuracy")));
            if (head.lane() < 0 || head.epoch() < 0 || !file.equals(file(file.getParent(), head.step()))) {
                throw Disk.damaged(file, "its lane, step or epoch is not what its name says");
            }
            return head;
        } catch (NumberFormatException e) {
            throw Disk.damaged(file, "its lane, step, epoch or accuracy is no number");
        }
    }

    private static String text(Path file, Map<String, String> texts, String name) {
        String value = texts.get(name);
        if (value == null) {
            throw Disk.damaged(file, "it does not say its " + name);
        }
        return value;
    }

    /**
     * What stands before a checkpoint's numbers.
     *
     * @param step the next one
     * @param epoch of the next step
     */
    record Head(int lane, int step, int epoch, double testAccuracy) {}
}
