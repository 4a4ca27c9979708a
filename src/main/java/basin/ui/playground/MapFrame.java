package basin.ui.playground;

/**
 * Where a place of the plane lies on a map that fills a rectangle: units are as long up as across, and what the rectangle
 * cannot show of the square is cut.
 *
 * @param half half the side of the square
 * @param width of the rectangle in pixels
 * @param height of the rectangle in pixels
 */
record MapFrame(double half, double width, double height) {
    /** Pixels a unit. */
    double unit() {
        return Math.max(width, height) / (2 * half);
    }

    double px(double x) {
        return width / 2 + x * unit();
    }

    double py(double y) {
        return height / 2 - y * unit();
    }

    double x(double px) {
        return (px - width / 2) / unit();
    }

    double y(double py) {
        return (height / 2 - py) / unit();
    }
}
