package basin.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point3D;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Transform;
import javafx.scene.transform.Translate;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final double[] MARGINS = {8, 20, 16, 24};

    @Test
    void agreesWithTheTransformsOfTheRig() throws Exception {
        Projection view = new Projection(35, 27, 6, 0.3, -0.2, 400, 300, 1.2);
        Transform rig = new Translate(0, view.centreY(), 0)
                .createConcatenation(new Rotate(35, Rotate.Y_AXIS))
                .createConcatenation(new Rotate(-27, Rotate.X_AXIS))
                .createConcatenation(new Translate(0.3, -0.2, -6));
        double focal = 150 / Math.tan(Math.toRadians(Projection.FIELD_OF_VIEW / 2));
        for (Point3D p : new Point3D[] {new Point3D(1, 0, 1), new Point3D(-1, -1, 0.5), new Point3D(0.2, -0.4, -1)}) {
            Point3D seen = rig.createInverse().transform(p);
            double[] pixel = view.pixel(p.getX(), p.getY(), p.getZ());
            assertThat(pixel[0]).isCloseTo(200 + focal * seen.getX() / seen.getZ(), within(1e-9));
            assertThat(pixel[1]).isCloseTo(150 + focal * seen.getY() / seen.getZ(), within(1e-9));
        }
    }

    @Test
    void theFirstViewFillsThePictureWithinItsMargins() {
        for (double[] size : new double[][] {{280, 180}, {230, 330}, {900, 500}, {220, 96}}) {
            double[] b = Projection.fitting(35, 27, size[0], size[1], MARGINS).bounds();
            assertThat(b[0]).isGreaterThan(MARGINS[3] - 0.5);
            assertThat(b[1]).isGreaterThan(MARGINS[0] - 0.5);
            assertThat(b[2]).isLessThan(size[0] - MARGINS[1] + 0.5);
            assertThat(b[3]).isLessThan(size[1] - MARGINS[2] + 0.5);
            double used = Math.max(
                    (b[2] - b[0]) / (size[0] - MARGINS[1] - MARGINS[3]),
                    (b[3] - b[1]) / (size[1] - MARGINS[0] - MARGINS[2]));
            assertThat(used).isCloseTo(1, within(0.01));
        }
    }

    @Test
    void aCameraZoomsAndShifts() {
        Projection first = Projection.fitting(35, 27, 400, 300, MARGINS);
        Camera camera = new Camera();
        assertThat(first.seenBy(camera)).isEqualTo(first);
        camera.zoomBy(2);
        double[] near = first.seenBy(camera).bounds();
        assertThat(near[2] - near[0]).isGreaterThan(1.8 * (first.bounds()[2] - first.bounds()[0]));
        camera.fit();
        camera.move(0.1, 0);
        double[] before = first.pixel(0, first.centreY(), 0);
        double[] after = first.seenBy(camera).pixel(0, first.centreY(), 0);
        assertThat(after[0] - before[0]).isCloseTo(30, within(1e-6));
    }

    @Test
    void theCameraStaysAboveTheFloor() {
        Camera camera = new Camera();
        camera.turn(400, -500);
        assertThat(camera.pitchProperty().get()).isPositive();
        assertThat(camera.yawProperty().get()).isBetween(-180., 180.);
    }
}
