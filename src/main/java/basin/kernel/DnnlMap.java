package basin.kernel;

import basin.kernel.DnnlTensor.Plane;

/** An operation without parameters or activation, whose derivative at a point is one linear map for all passes. */
abstract class DnnlMap implements Op {
    final DnnlContext context;
    final DnnlTensor in;
    private final int reader;
    private DnnlTensor out;
    private DnnlCall forward;
    private Back gradient;
    private Back tangentGradient;
    private DnnlCall tangent;

    DnnlMap(DnnlContext context, DnnlTensor in) {
        this.context = context;
        this.in = in;
        reader = in.addReader();
    }

    /** Called once by the constructor of a subclass. */
    final void produces(DnnlTensor tensor) {
        out = tensor;
    }

    /** The operation itself. */
    abstract DnnlCall forward(DnnlMemory from, DnnlMemory to);

    /** Its derivative. */
    abstract DnnlCall tangent(DnnlMemory from, DnnlMemory to);

    /** The transpose of its derivative. */
    abstract DnnlCall backward(DnnlMemory from, DnnlMemory to);

    @Override
    public final DnnlTensor output() {
        return out;
    }

    @Override
    public void forward(Phase phase) {
        if (forward == null) {
            forward = forward(in.plane(Plane.VALUE), out.plane(Plane.VALUE));
        }
        forward.run();
    }

    @Override
    public final void backward() {
        if (in.differentiable()) {
            gradient().run();
        }
    }

    @Override
    public final void backwardSquared() {
        backward();
    }

    @Override
    public void tangentForward() {
        if (tangent == null) {
            tangent = tangent(in.plane(Plane.TANGENT), out.plane(Plane.TANGENT));
        }
        tangent.run();
    }

    @Override
    public final void tangentBackward() {
        if (!in.root()) {
            if (tangentGradient == null) {
                tangentGradient = new Back(Plane.TANGENT_GRADIENT);
            }
            tangentGradient.run();
        }
    }

    private Back gradient() {
        if (gradient == null) {
            gradient = new Back(Plane.GRADIENT);
        }
        return gradient;
    }

    /** The transpose from one plane of the output to the same of the input. */
    private final class Back {
        private final DnnlStage target;
        private final DnnlCall call;

        Back(Plane plane) {
            target = in.target(plane, reader, in.layout());
            call = backward(out.plane(plane), target.memory());
        }

        void run() {
            call.run();
            target.move();
        }
    }
}
