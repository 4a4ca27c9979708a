package basin.ui.base;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Lays out its child at its own size times a factor and then shrinks it by the inverse, or the other way round. The
 * window magnifies all of itself so; canvases are laid out at their true pixels again, which keeps them sharp.
 */
public final class Magnified extends Region {
    private final Region child;
    private final ObservableDoubleValue factor;
    private final boolean inverse;

    /**
     * Magnifies {@code child}.
     *
     * @param factor above 0
     * @param inverse whether the child has {@code factor} times this region's pixels instead of a factor-th of them
     */
    public Magnified(Region child, ObservableDoubleValue factor, boolean inverse) {
        this.child = child;
        this.factor = factor;
        this.inverse = inverse;
        Scale scale = new Scale();
        child.getTransforms().add(scale);
        getChildren().add(child);
        Runnable update = () -> {
            double shown = inverse ? 1 / factor.get() : factor.get();
            scale.setX(shown);
            scale.setY(shown);
            requestLayout();
        };
        factor.addListener((o, a, b) -> update.run());
        update.run();
    }

    private double shown() {
        return inverse ? 1 / factor.get() : factor.get();
    }

    @Override
    protected void layoutChildren() {
        child.resizeRelocate(0, 0, getWidth() / shown(), getHeight() / shown());
    }

    @Override
    protected double computePrefWidth(double height) {
        return child.prefWidth(-1) * shown();
    }

    @Override
    protected double computePrefHeight(double width) {
        return child.prefHeight(-1) * shown();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
