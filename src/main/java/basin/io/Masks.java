package basin.io;

import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Masks as safetensors: a byte tensor a layer, in forward order. A lane keeps every mask, since births and deaths need
 * consecutive ones, up to {@link #MOST} files and {@link #BYTES} bytes; then the oldest go.
 */
final class Masks {
    private static final int SIDES = 4;

    /** The most files of one lane. */
    static final int MOST = 1024;

    /** The most bytes of one lane's files. */
    static final long BYTES = 256L << 20;

    private Masks() {}

    /** Removes the oldest files of {@code folder} until at most {@code most} files of {@code bytes} bytes are left; the newest stays. */
    static void prune(Path folder, int most, long bytes) {
        List<Path> files = files(folder);
        long sum = 0;
        for (int i = files.size() - 1; i >= 0; i--) {
            sum += Disk.size(files.get(i));
            boolean fits = sum <= bytes && files.size() - i <= most;
            if (i < files.size() - 1 && !fits) {
                Disk.delete(files.get(i));
            }
        }
    }

    static Path file(Path folder, int step) {
        return folder.resolve(String.format("step-%08d.safetensors", step));
    }

    static List<Path> files(Path folder) {
        return Disk.list(folder, ".safetensors");
    }

    static void write(Path folder, MaskView mask) {
        List<Stored> tensors = mask.layers().stream()
                .map(l -> new Stored(
                        l.name(),
                        LaneCheckpoint.Type.U8,
                        List.of(l.filters(), l.inputs(), l.kernelHeight(), l.kernelWidth()),
                        l.bits()))
                .toList();
        Map<String, String> texts =
                Map.of("step", Integer.toString(mask.step()), "epoch", Integer.toString(mask.epoch()));
        Safetensors.write(file(folder, mask.step()), new Safetensors.Contents(tensors, texts));
    }

    static MaskView read(Path file) {
        Safetensors.Contents contents = Safetensors.readOwn(file);
        List<LayerMask> layers = new ArrayList<>();
        int count = 0;
        int length = 0;
        for (Stored t : contents.tensors()) {
            LayerMask layer = layer(file, t);
            layers.add(layer);
            count += layer.count();
            length = Math.addExact(length, layer.bits().length);
        }
        return new MaskView(number(file, contents, "step"), number(file, contents, "epoch"), count, length, layers);
    }

    private static LayerMask layer(Path file, Stored t) {
        if (t.type() != LaneCheckpoint.Type.U8 || t.shape().size() != SIDES) {
            throw Disk.damaged(file, "\"" + t.name() + "\" is no mask of a layer");
        }
        int count = 0;
        for (byte b : t.bytes()) {
            if ((b & ~1) != 0) {
                throw Disk.damaged(file, "the mask \"" + t.name() + "\" holds " + b + " where 0 and 1 are allowed");
            }
            count += b;
        }
        List<Integer> s = t.shape();
        return new LayerMask(t.name(), s.get(0), s.get(1), s.get(2), s.get(3), t.bytes(), count);
    }

    private static int number(Path file, Safetensors.Contents contents, String name) {
        try {
            return Integer.parseInt(contents.texts().getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw Disk.damaged(file, "its " + name + " is no number");
        }
    }
}
