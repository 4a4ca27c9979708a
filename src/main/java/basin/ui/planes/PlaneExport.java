package basin.ui.planes;

import basin.io.HeightField;
import basin.io.LossScale;
import basin.io.export.Export;
import basin.io.report.Chart;
import basin.io.report.PlaneChart;
import basin.io.report.PlanePictures;
import basin.train.LaneConfig;
import basin.train.PlaneView;
import basin.ui.export.ExportViewModel.What;
import basin.ui.surface.SurfaceMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which formats a measured plane or line can be written, and how. */
final class PlaneExport {
    private PlaneExport() {}

    /**
     * Of what {@code now} shows.
     *
     * @param lanes of the run
     * @param all planes known; those of its kind share the scale of its heights
     */
    static What of(
            PlaneMoment now, List<LaneConfig> lanes, List<PlaneView> all, LossScale.Height height, SurfaceMode mode) {
        PlaneView view = now.view();
        boolean line = view.losses().line();
        List<String> formats = new ArrayList<>(Export.PICTURES);
        formats.addAll(Export.SURFACES);
        if (line) {
            formats.remove("obj");
        }
        HeightField.Scale scale = new HeightField.Scale(height.logarithmic(), height.top());
        List<PlaneView> beside = all.stream()
                .filter(v -> line
                        ? LineChart.sameLine(v, view)
                        : v.kind() == view.kind()
                                && v.scaling() == view.scaling()
                                && !v.losses().line())
                .toList();
        String name = now.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return new What(name, formats, (to, size) -> {
            if (Export.PICTURES.contains(to.format())) {
                Chart chart = PlanePictures.of(lanes, beside, view, scale, look(mode));
                to.chart(chart, size.width(), size.height());
            } else {
                to.surface(view, scale, false);
            }
        });
    }

    private static PlaneChart.View look(SurfaceMode mode) {
        return switch (mode) {
            case SPACE -> PlaneChart.View.SURFACE;
            case CONTOURS -> PlaneChart.View.CONTOURS;
            case NUMBERS -> PlaneChart.View.HEATMAP;
        };
    }
}
