package basin.ui.details;

import basin.io.Numbers;
import basin.train.Experiments;
import basin.train.RunConfig;
import basin.ui.base.Figures;
import basin.ui.base.Identity;
import basin.ui.base.Texts;
import java.util.EnumMap;
import java.util.Map;

/** What each thing that can be asked for costs, in words, before it is asked; with the time where that is known. */
final class Costs {
    private static final double MILLIS = 1e3;

    private final Map<Ask, Long> products = new EnumMap<>(Ask.class);
    private RunConfig counted;
    private double millisEach = Double.NaN;

    /** A product took {@code millis} lately; NaN says nothing. */
    void seen(double millis) {
        millisEach = Double.isNaN(millis) ? millisEach : millis;
    }

    /** The cost of {@code ask} in a lane of {@code config}. */
    String of(Ask ask, RunConfig config) {
        if (!Identity.same(config, counted)) {
            counted = config;
            products.clear();
        }
        return switch (ask) {
            case RATIO -> Texts.get("details.cost.ratio");
            case SHARPNESS -> Texts.get("details.cost.sharpness");
            case HESSIAN -> {
                String side = Numbers.count(config.measure().finalSide());
                String samples = Numbers.count(config.measure().samples());
                yield Texts.get("details.cost.surface", side, samples, products(hessian(config)));
            }
            case GAUSS_NEWTON, LAYERS ->
                products(products.computeIfAbsent(ask, a -> Experiments.products(config, a.inquiry())));
        };
    }

    private static long hessian(RunConfig config) {
        RunConfig.Measure m = config.measure();
        int rough = m.steps() < m.finalSteps() ? m.steps() : 0;
        return (long) m.probes() * (m.finalSteps() + rough);
    }

    private String products(long count) {
        String number = Numbers.count(count);
        return Double.isNaN(millisEach)
                ? Texts.get("details.cost.products", number)
                : Texts.get("details.cost.products.time", number, Figures.clock(count * millisEach / MILLIS));
    }
}
