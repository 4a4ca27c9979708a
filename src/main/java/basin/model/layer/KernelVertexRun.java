package basin.model.layer;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A {@link KernelVertex} at work in a DL4J graph. Used by that graph's thread. */
@SuppressWarnings("overrides") // DL4J's own: an array where its interface has varargs
final class KernelVertexRun extends BaseGraphVertex {
    private static final long serialVersionUID = 1;
    private static final String PARAMETERS = "parameters";

    private final transient PlacedLayer layer;
    private final INDArray parameters;
    private INDArray gradient;

    /** {@code parameters} is this layer's view of the graph's flat vector; null where it has none. */
    KernelVertexRun(
            ComputationGraph graph, String name, int index, DataType type, PlacedLayer layer, INDArray parameters) {
        super(graph, name, index, null, null, type);
        this.layer = layer;
        this.parameters = parameters;
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public Layer getLayer() {
        return null;
    }

    @Override
    public INDArray params() {
        return parameters;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, layer.forward(parameters, training, inputs));
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        INDArray[] gradients = layer.backward(epsilon, gradient);
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, gradients[i]);
        }
        Gradient named = new DefaultGradient();
        if (gradient != null) {
            named.gradientForVariable().put(PARAMETERS, gradient);
        }
        return new Pair<>(named, gradients);
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        gradient = view;
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
        return null;
    }

    @Override
    public String toString() {
        return "KernelVertexRun(" + getVertexName() + ")";
    }
}
