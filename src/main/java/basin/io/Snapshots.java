package basin.io;

import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The weights of a lane at the ends of its epochs, for its trajectory: of a checkpoint the parameters alone, without
 * momentum, mask and statistics. A lane keeps at most {@link #MOST} of them and at most {@link #BYTES}: where one more
 * would not fit, every second one goes, and from then on every second, fourth and so on epoch is kept.
 */
final class Snapshots {
    /** The most files of one lane. */
    static final int MOST = 128;

    /** The most bytes of one lane's files. */
    static final long BYTES = 256L << 20;

    private Snapshots() {}

    static Path file(Path folder, int step) {
        return folder.resolve(String.format("step-%08d.safetensors", step));
    }

    static List<Path> files(Path folder) {
        return Disk.list(folder, ".safetensors");
    }

    /** Keeps the weights of {@code checkpoint}, taken at a whole epoch's end; at most {@code most} files, {@code bytes} bytes. */
    static void write(Path folder, LaneCheckpoint checkpoint, int stepsOfEpoch, int most, long bytes) {
        List<Stored> weights =
                checkpoint.tensors().stream().filter(Snapshots::isWeight).toList();
        long size = weights.stream().mapToLong(t -> t.bytes().length).sum();
        if (weights.isEmpty() || size > bytes) {
            return;
        }
        int fit = (int) Math.max(1, Math.min(most, bytes / size));
        int epoch = checkpoint.step() / stepsOfEpoch;
        if (epoch % stride(folder, stepsOfEpoch) != 0) {
            return;
        }
        Map<String, String> texts = Map.of(
                "lane",
                Integer.toString(checkpoint.lane()),
                "step",
                Integer.toString(checkpoint.step()),
                "epoch",
                Integer.toString(checkpoint.epoch()));
        Safetensors.write(file(folder, checkpoint.step()), new Safetensors.Contents(weights, texts));
        while (files(folder).size() > fit) {
            thin(folder, 2 * stride(folder, stepsOfEpoch), stepsOfEpoch);
        }
    }

    /** The largest power of two whose multiples all stored epochs are; 1 before there are two. */
    private static int stride(Path folder, int stepsOfEpoch) {
        int all = 0;
        List<Path> files = files(folder);
        for (Path file : files) {
            all |= LaneFolder.step(file) / stepsOfEpoch;
        }
        return files.size() < 2 ? 1 : Integer.lowestOneBit(all);
    }

    private static void thin(Path folder, int stride, int stepsOfEpoch) {
        for (Path file : files(folder)) {
            if (LaneFolder.step(file) / stepsOfEpoch % stride != 0) {
                Disk.delete(file);
            }
        }
    }

    private static boolean isWeight(Stored t) {
        boolean number = t.type() == LaneCheckpoint.Type.F32 || t.type() == LaneCheckpoint.Type.F64;
        boolean other = LaneCheckpoint.ofOptimizer(t.name()) || t.name().contains("running_");
        return number && !other;
    }

    /** The weights in {@code file}, as a checkpoint without anything else. */
    static LaneCheckpoint read(Path file) {
        Safetensors.Contents contents = Safetensors.readOwn(file);
        try {
            return new LaneCheckpoint(
                    Integer.parseInt(contents.texts().getOrDefault("lane", "")),
                    LaneFolder.step(file),
                    Integer.parseInt(contents.texts().getOrDefault("epoch", "")),
                    Double.NaN,
                    contents.tensors(),
                    Map.of());
        } catch (NumberFormatException e) {
            throw Disk.damaged(file, "its lane or epoch is no number");
        }
    }

    /** Removes those after step {@code step}, and what is only half written. */
    static void cut(Path folder, int step) {
        if (Files.isDirectory(folder)) {
            Disk.deleteParts(folder);
            files(folder).stream().filter(f -> LaneFolder.step(f) > step).forEach(Disk::delete);
        }
    }
}
