package basin.io.export;

import basin.landscape.PlaneLosses;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.PlaneView;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The layout of tomgoldstein/loss-landscape: {@code xcoordinates}, {@code ycoordinates}, {@code train_loss} or
 * {@code test_loss} of its surface files (a plane holds losses alone, so no {@code train_acc}), row j being y j as its plots read it; {@code proj_xcoord}, {@code proj_ycoord} and
 * {@code explained_variance_ratio_} of its projections; {@code xdirection}, {@code ydirection} of its direction files, each
 * a group of the parameters' tensors called 0, 1, … in their order.
 */
final class Hdf5 {
    private Hdf5() {}

    /** Writes {@code view} to {@code file}; a line has no y. Unknown places are -1, as in its own unfinished files. */
    static void surface(Path file, PlaneView view) throws IOException {
        PlaneLosses l = view.losses();
        int columns = l.columns().length;
        double[][] rows = new double[l.rows().length][columns];
        for (int i = 0; i < l.values().length; i++) {
            rows[i / columns][i % columns] = l.known()[i] ? l.values()[i] : -1;
        }
        write(file, hdf -> {
            hdf.putDataset("xcoordinates", l.columns());
            if (!l.line()) {
                hdf.putDataset("ycoordinates", l.rows());
            }
            String losses = view.source() == PlaneView.Source.TRAINING ? "train_loss" : "test_loss";
            hdf.putDataset(losses, l.line() ? rows[0] : rows);
            if (!view.paths().isEmpty()) {
                hdf.putDataset("explained_variance_ratio_", view.explained());
                projection(hdf, view.paths().get(0));
            }
            for (PlaneView.Path path : view.paths()) {
                projection(hdf.putGroup("lane_" + path.lane()), path);
            }
        });
    }

    private static void projection(WritableGroup group, PlaneView.Path path) {
        group.putDataset("proj_xcoord", path.a());
        group.putDataset("proj_ycoord", path.b());
    }

    /** Writes one or two directions, each a list of tensors, to {@code file}. */
    static void directions(Path file, List<List<Stored>> directions) throws IOException {
        write(file, hdf -> {
            for (int i = 0; i < directions.size(); i++) {
                WritableGroup group = hdf.putGroup(i == 0 ? "xdirection" : "ydirection");
                List<Stored> tensors = directions.get(i);
                for (int t = 0; t < tensors.size(); t++) {
                    group.putDataset(Integer.toString(t), array(tensors.get(t)));
                }
            }
        });
    }

    private static Object array(Stored t) {
        ByteBuffer bytes = ByteBuffer.wrap(t.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int[] shape = t.shape().stream().mapToInt(Integer::intValue).toArray();
        Class<?> type = t.type() == LaneCheckpoint.Type.F64 ? double.class : float.class;
        return fill(Array.newInstance(type, shape), bytes);
    }

    private static Object fill(Object array, ByteBuffer bytes) {
        if (array instanceof float[] floats) {
            bytes.asFloatBuffer().get(floats);
            bytes.position(bytes.position() + Float.BYTES * floats.length);
        } else if (array instanceof double[] doubles) {
            bytes.asDoubleBuffer().get(doubles);
            bytes.position(bytes.position() + Double.BYTES * doubles.length);
        } else {
            for (Object part : (Object[]) array) {
                fill(part, bytes);
            }
        }
        return array;
    }

    private interface Filler {
        void fill(WritableHdfFile hdf);
    }

    private static void write(Path file, Filler filler) throws IOException {
        Files.deleteIfExists(file);
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            filler.fill(hdf);
        } catch (RuntimeException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }
}
