package basin.ui.surface;

import javafx.geometry.Point3D;
import javafx.scene.AmbientLight;
import javafx.scene.DirectionalLight;
import javafx.scene.Group;
import javafx.scene.PerspectiveCamera;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import javafx.scene.transform.Scale;
import org.fxyz3d.utils.CameraTransformer;

/**
 * The mesh of a surface in a scene of its own: a camera in FXyz3D's rig circles it, and a soft light travels with the
 * rig, so that the form shows from every side. The mesh is our own, since FXyz3D's surface plot evaluates a function
 * anew whenever anything is set.
 */
final class SpaceScene implements Space {
    private static final double FAR = 100;

    private final MeshView surface = new MeshView();
    private final CameraTransformer rig = new CameraTransformer();
    private final PerspectiveCamera eye = new PerspectiveCamera(true);
    private final Scale height = new Scale();
    private final SubScene scene;

    private final PhongMaterial material = new PhongMaterial();

    SpaceScene() {
        material.setDiffuseMap(PaletteImage.texture());
        material.setSpecularColor(Color.TRANSPARENT);
        surface.setMaterial(material);
        surface.getTransforms().add(height);
        surface.setCullFace(CullFace.NONE);
        eye.setFieldOfView(Projection.FIELD_OF_VIEW);
        eye.setNearClip(Corners.NEAR);
        eye.setFarClip(FAR);
        DirectionalLight light = new DirectionalLight(Color.gray(Light.DIRECT));
        light.setDirection(new Point3D(Light.WAY[0], Light.WAY[1], Light.WAY[2]));
        rig.getChildren().addAll(eye, light);
        scene = new SubScene(
                new Group(surface, rig, new AmbientLight(Color.gray(Light.AMBIENT))),
                1,
                1,
                true,
                SceneAntialiasing.BALANCED);
        scene.setCamera(eye);
        scene.setManaged(false);
        scene.setMouseTransparent(true);
    }

    @Override
    public SubScene node() {
        return scene;
    }

    /**
     * Shows another surface, always in a mesh of its own: JavaFX sends an old mesh's new corners, normals and faces to
     * the card one after the other and trips over the step between where their numbers differ (an AssertionError in
     * {@code BaseMesh.updatePNTGeometry} under -ea).
     */
    @Override
    public void show(Relief relief) {
        TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        mesh.getPoints().setAll(relief.points());
        mesh.getNormals().setAll(relief.normals());
        mesh.getTexCoords().setAll(relief.texCoords());
        mesh.getFaces().setAll(relief.faces());
        surface.setMesh(mesh);
    }

    @Override
    public void contours(double... levels) {
        material.setDiffuseMap(PaletteImage.texture(levels));
    }

    @Override
    public void look(Projection view) {
        height.setY(view.boxHeight());
        scene.setWidth(view.width());
        scene.setHeight(view.height());
        rig.setTranslate(0, view.centreY(), 0);
        rig.setRotate(-view.pitch(), view.yaw(), 0);
        eye.setTranslateX(view.shiftX());
        eye.setTranslateY(view.shiftY());
        eye.setTranslateZ(-view.distance());
    }
}
