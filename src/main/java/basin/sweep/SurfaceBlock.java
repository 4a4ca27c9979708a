package basin.sweep;

import basin.io.Json;
import basin.io.RunFolder;
import basin.train.PlaneMeasurement;
import basin.train.PlaneSizes;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Rows of a plane along random directions through the newest weights of a stored run. Whole in one JSON text, so that they
 * can be computed wherever the folders of the run and its data are.
 *
 * @param run the run's folder
 * @param config its settings, with those of the surface
 * @param source which samples the losses are over
 * @param scaling of the directions
 * @param sizes of the whole plane
 * @param lane whose weights
 * @param identity of the plane, {@link PlaneView#identity}
 * @param first of the rows
 * @param end after the last of them
 */
public record SurfaceBlock(
        String run,
        RunConfig config,
        PlaneView.Source source,
        PlaneView.Scaling scaling,
        PlaneSizes sizes,
        int lane,
        String identity,
        int first,
        int end) {
    /** The block that {@link #json} wrote. */
    public static SurfaceBlock parse(String json) {
        try {
            return Json.reader(SurfaceBlock.class).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text \"" + json + "\" is no block of a surface.", e);
        }
    }

    /** All of it on one line. */
    public String json() {
        return Json.line(this);
    }

    /** The same of the plane through the weights of {@code other}. */
    public SurfaceBlock of(int other, String itsIdentity) {
        return new SurfaceBlock(run, config, source, scaling, sizes, other, itsIdentity, first, end);
    }

    /** The same plane's rows from {@code from} to before {@code to}. */
    SurfaceBlock rows(int from, int to) {
        return new SurfaceBlock(run, config, source, scaling, sizes, lane, identity, from, to);
    }

    /** Computes it in this process: the bits of its losses, row by row, as JSON. */
    String compute() {
        RunFolder folder = RunFolder.open(Path.of(run));
        try (PlaneMeasurement planes = new PlaneMeasurement(config, source)) {
            PlaneTask task = planes.random(
                    folder.checkpoint(lane)
                            .orElseThrow(() -> new IllegalArgumentException("The run " + run + " has no checkpoint.")),
                    sizes,
                    scaling);
            if (!task.none().identity().equals(identity)) {
                throw new IllegalArgumentException(
                        "The run " + run + " or its data is another one where its surface is computed.");
            }
            return Json.line(Arrays.stream(task.rows(first, end))
                    .mapToLong(Double::doubleToRawLongBits)
                    .toArray());
        }
    }

    /** The losses that {@link #compute} found. */
    static double[] losses(String result) {
        try {
            long[] bits = Json.reader(long[].class).readValue(result);
            return Arrays.stream(bits).mapToDouble(Double::longBitsToDouble).toArray();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text \"" + result + "\" holds no losses.", e);
        }
    }
}
