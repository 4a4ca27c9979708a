package basin.ui.planes;

import basin.io.LossScale;
import basin.train.PlaneView;
import basin.train.Surface;
import basin.ui.chart.XyPlot;
import basin.ui.paint.LaneStyle;
import basin.ui.surface.PlaneAxes;
import basin.ui.surface.Track;
import java.util.List;

/**
 * What is shown of one plane or line.
 *
 * @param view the losses over training samples
 * @param title in words
 * @param facts what must be known of it
 * @param style of the lane; null where lanes share it
 * @param surface of a plane; null for a line
 * @param scale of its height; null for a line
 * @param axes of a plane; null for a line
 * @param tracks over it
 * @param chart of a line; null for a plane
 */
record PlaneMoment(
        PlaneView view,
        String title,
        String facts,
        LaneStyle style,
        Surface surface,
        LossScale scale,
        PlaneAxes axes,
        List<Track> tracks,
        XyPlot chart) {}
