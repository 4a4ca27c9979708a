package basin.io.export;

import basin.landscape.PlaneLosses;
import basin.spectrum.Spectrum;
import basin.train.MaskHistory;
import basin.train.MetricRow;
import basin.train.PlaneView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** A run's results as tables. Lanes are told by their names. */
public final class Tables {
    private Tables() {}

    /** A row a place: {@code x,y,loss}; {@code x,loss} for a line. Unknown losses are empty. */
    public static Table losses(PlaneView view) {
        PlaneLosses l = view.losses();
        Table table = l.line() ? new Table("x", "loss") : new Table("x", "y", "loss");
        for (int j = 0; j < l.rows().length; j++) {
            for (int i = 0; i < l.columns().length; i++) {
                if (l.line()) {
                    table.add(l.columns()[i], l.at(i, j));
                } else {
                    table.add(l.columns()[i], l.rows()[j], l.at(i, j));
                }
            }
        }
        return table;
    }

    /** A row a snapshot: {@code lane,step,a,b,distance}. */
    public static Table paths(PlaneView view, IntFunction<String> lanes) {
        Table table = new Table("lane", "step", "a", "b", "distance");
        for (PlaneView.Path p : view.paths()) {
            for (int i = 0; i < p.steps().length; i++) {
                table.add(lanes.apply(p.lane()), p.steps()[i], p.a()[i], p.b()[i], p.distance()[i]);
            }
        }
        return table;
    }

    /** A row a place of the smoothed density: {@code eigenvalue,density,error}. */
    public static Table density(Spectrum s) {
        Table table = new Table("eigenvalue", "density", "error");
        for (int i = 0; i < s.densityAt().length; i++) {
            table.add(s.densityAt()[i], s.density()[i], s.densityError()[i]);
        }
        return table;
    }

    /** A row a step of each lane; {@code rows} gives a lane's, {@code names} their names in order. */
    public static Table metrics(List<String> names, IntFunction<List<MetricRow>> rows) {
        RecordComponent[] parts = MetricRow.class.getRecordComponents();
        String[] columns = new String[parts.length + 1];
        columns[0] = "lane";
        for (int i = 0; i < parts.length; i++) {
            columns[i + 1] = parts[i].getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
        Table table = new Table(columns);
        for (int lane = 0; lane < names.size(); lane++) {
            for (MetricRow row : rows.apply(lane)) {
                Object[] values = new Object[columns.length];
                values[0] = names.get(lane);
                for (int i = 0; i < parts.length; i++) {
                    values[i + 1] = value(row, parts[i]);
                }
                table.add(values);
            }
        }
        return table;
    }

    private static Object value(MetricRow row, RecordComponent part) {
        try {
            return part.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row an update and layer, all layers together first. */
    public static Table masks(List<MaskHistory> histories, IntFunction<String> lanes) {
        Table table = new Table(
                "lane",
                "step",
                "epoch",
                "layer",
                "length",
                "count",
                "density",
                "births",
                "deaths",
                "agreement",
                "chance",
                "mean_age");
        for (MaskHistory h : histories) {
            for (MaskHistory.Update u : h.updates()) {
                mask(table, lanes.apply(h.lane()), u, u.whole());
                u.layers().forEach(p -> mask(table, lanes.apply(h.lane()), u, p));
            }
        }
        return table;
    }

    private static void mask(Table table, String lane, MaskHistory.Update u, MaskHistory.Part p) {
        table.add(
                lane,
                u.step(),
                u.epoch(),
                p.layer(),
                p.length(),
                p.count(),
                p.density(),
                p.births(),
                p.deaths(),
                p.agreement(),
                p.chance(),
                p.meanAge());
    }

    /** A row a step and layer of each two lanes. */
    public static Table agreement(List<MaskHistory.Between> between, IntFunction<String> lanes) {
        Table table = new Table("lane_a", "lane_b", "step", "epoch", "layer", "agreement", "chance");
        for (MaskHistory.Between b : between) {
            for (MaskHistory.Part p : b.parts()) {
                String a = lanes.apply(b.laneA());
                table.add(a, lanes.apply(b.laneB()), b.step(), b.epoch(), p.layer(), p.agreement(), p.chance());
            }
        }
        return table;
    }

    /** A row a coordinate of the newest mask: {@code lane,coordinate,age}, in updates; -1 is off. */
    public static Table ages(List<MaskHistory> histories, IntFunction<String> lanes) {
        Table table = new Table("lane", "coordinate", "age");
        for (MaskHistory h : histories) {
            for (int i = 0; i < h.ages().length; i++) {
                table.add(lanes.apply(h.lane()), i, h.ages()[i]);
            }
        }
        return table;
    }
}
