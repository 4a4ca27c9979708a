#!/usr/bin/env python3
"""Makes the files beside it: small networks with random weights as PyTorch stores and runs them, and their logits.

Needs Debian's python3-torch. The classes are written after torchvision's, pytorch-cifar's and the published wide network's structure, so
that their names are the same. Images are sin(0.37 i + n) of the number's index i in sample n, as float32; running statistics are random.
With --check FILE NETWORK it loads an exported file into the network instead and prints the largest difference to the logits beside it.
"""
import json, math, os, struct, sys
import numpy as np
import torch, torch.nn as nn, torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))


class Basic(nn.Module):
    def __init__(s, i, o, stride, shortcut):
        super().__init__()
        s.conv1, s.bn1 = nn.Conv2d(i, o, 3, stride, 1, bias=False), nn.BatchNorm2d(o)
        s.conv2, s.bn2 = nn.Conv2d(o, o, 3, 1, 1, bias=False), nn.BatchNorm2d(o)
        s.shortcut_name = shortcut
        if stride != 1 or i != o:
            setattr(s, shortcut, nn.Sequential(nn.Conv2d(i, o, 1, stride, bias=False), nn.BatchNorm2d(o)))

    def forward(s, x):
        out = s.bn2(s.conv2(F.relu(s.bn1(s.conv1(x)))))
        return F.relu(out + (getattr(s, s.shortcut_name)(x) if hasattr(s, s.shortcut_name) else x))


class Bottleneck(nn.Module):
    def __init__(s, i, w, stride):
        super().__init__()
        s.conv1, s.bn1 = nn.Conv2d(i, w, 1, bias=False), nn.BatchNorm2d(w)
        s.conv2, s.bn2 = nn.Conv2d(w, w, 3, stride, 1, bias=False), nn.BatchNorm2d(w)
        s.conv3, s.bn3 = nn.Conv2d(w, 4 * w, 1, bias=False), nn.BatchNorm2d(4 * w)
        if stride != 1 or i != 4 * w:
            s.downsample = nn.Sequential(nn.Conv2d(i, 4 * w, 1, stride, bias=False), nn.BatchNorm2d(4 * w))

    def forward(s, x):
        out = F.relu(s.bn2(s.conv2(F.relu(s.bn1(s.conv1(x))))))
        return F.relu(s.bn3(s.conv3(out)) + (s.downsample(x) if hasattr(s, "downsample") else x))


class ResNet(nn.Module):
    def __init__(s, depth, large, w, classes, cifar_names=False):
        super().__init__()
        s.large, s.last = large, "linear" if cifar_names else "fc"
        s.conv1 = nn.Conv2d(3, w, 7, 2, 3, bias=False) if large else nn.Conv2d(3, w, 3, 1, 1, bias=False)
        s.bn1 = nn.BatchNorm2d(w)
        i = w
        for stage, n in enumerate({18: [2, 2, 2, 2], 50: [3, 4, 6, 3]}[depth]):
            blocks = []
            for b in range(n):
                stride, o = (2 if stage and not b else 1), w << stage
                if depth < 50:
                    blocks.append(Basic(i, o, stride, "shortcut" if cifar_names else "downsample"))
                    i = o
                else:
                    blocks.append(Bottleneck(i, o, stride))
                    i = 4 * o
            setattr(s, "layer%d" % (stage + 1), nn.Sequential(*blocks))
        setattr(s, s.last, nn.Linear(i, classes))

    def forward(s, x):
        x = F.relu(s.bn1(s.conv1(x)))
        if s.large:
            x = F.max_pool2d(x, 3, 2, 1)
        x = s.layer4(s.layer3(s.layer2(s.layer1(x))))
        return getattr(s, s.last)(x.mean((2, 3)))


class WideBlock(nn.Module):
    def __init__(s, i, o, stride):
        super().__init__()
        s.bn1, s.conv1 = nn.BatchNorm2d(i), nn.Conv2d(i, o, 3, stride, 1, bias=False)
        s.bn2, s.conv2 = nn.BatchNorm2d(o), nn.Conv2d(o, o, 3, 1, 1, bias=False)
        if i != o:
            s.convShortcut = nn.Conv2d(i, o, 1, stride, bias=False)

    def forward(s, x):
        first = F.relu(s.bn1(x))
        out = s.conv2(F.relu(s.bn2(s.conv1(first))))
        return out + (s.convShortcut(first) if hasattr(s, "convShortcut") else x)


class Stage(nn.Module):
    def __init__(s, *blocks):
        super().__init__()
        s.layer = nn.Sequential(*blocks)

    def forward(s, x):
        return s.layer(x)


class Wide(nn.Module):
    def __init__(s, depth, factor, classes):
        super().__init__()
        s.conv1, i = nn.Conv2d(3, 16, 3, 1, 1, bias=False), 16
        for stage in range(3):
            o, blocks = 16 * factor << stage, []
            for b in range((depth - 4) // 6):
                blocks.append(WideBlock(i, o, 2 if stage and not b else 1))
                i = o
            setattr(s, "block%d" % (stage + 1), Stage(*blocks))
        s.bn1, s.fc = nn.BatchNorm2d(i), nn.Linear(i, classes)

    def forward(s, x):
        x = s.block3(s.block2(s.block1(s.conv1(x))))
        return s.fc(F.relu(s.bn1(x)).mean((2, 3)))


class Vgg(nn.Module):
    def __init__(s, w, classes, large=False):
        super().__init__()
        layers, i = [], 3
        for size in (1, 0, 2, 0, 4, 4, 0, 8, 8, 0, 8, 8, 0):
            if size:
                layers += [nn.Conv2d(i, size * w, 3, 1, 1), nn.BatchNorm2d(size * w), nn.ReLU()]
                i = size * w
            else:
                layers.append(nn.MaxPool2d(2))
        s.features = nn.Sequential(*layers)
        hidden = 64 * w
        s.classifier = nn.Sequential(
            nn.Linear(49 * i, hidden), nn.ReLU(), nn.Dropout(), nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(),
            nn.Linear(hidden, classes)) if large else nn.Linear(i, classes)

    def forward(s, x):
        return s.classifier(s.features(x).flatten(1))


NETWORKS = {
    "resnet18": (lambda: ResNet(18, False, 4, 5), 16),
    "resnet18-cifar-names": (lambda: ResNet(18, False, 4, 5, True), 16),
    "resnet50": (lambda: ResNet(50, True, 2, 5), 40),
    "wrn10-1": (lambda: Wide(10, 1, 5), 16),
    "vgg11-bn": (lambda: Vgg(2, 5), 32),
    "full-resnet18": (lambda: ResNet(18, False, 64, 10), 32),
    "full-resnet50": (lambda: ResNet(50, True, 64, 1000), 224),
    "full-wrn28-10": (lambda: Wide(28, 10, 10), 32),
    "full-vgg11-bn": (lambda: Vgg(64, 10), 32),
    "full-vgg11-bn-224": (lambda: Vgg(64, 1000, True), 224),
}


def images(side, count=3):
    numbers = 3 * side * side
    values = [[np.float32(math.sin(0.37 * i + n)) for i in range(numbers)] for n in range(count)]
    return torch.tensor(np.array(values, np.float32)).reshape(count, 3, side, side)


def fill(net):
    generator = torch.Generator().manual_seed(5)
    for name, t in net.state_dict().items():
        if name.endswith("running_var"):
            t.copy_(torch.rand(t.shape, generator=generator) + 0.5)
        elif name.endswith("num_batches_tracked"):
            t.fill_(7)
        elif t.dim() == 1:
            t.copy_(torch.randn(t.shape, generator=generator) * 0.1 + (1 if name.endswith("weight") else 0))
        else:
            t.copy_(torch.randn(t.shape, generator=generator) * math.sqrt(1.5 / t[0].numel()))


def save(path, state, texts):
    header, data = {"__metadata__": texts}, b""
    for name, t in sorted(state.items(), key=lambda e: -e[1].element_size()):
        raw = t.contiguous().numpy().tobytes()
        kind = {torch.float32: "F32", torch.int64: "I64"}[t.dtype]
        header[name] = {"dtype": kind, "shape": list(t.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text + data)


def load(path):
    with open(path, "rb") as f:
        raw = f.read()
    length = struct.unpack("<Q", raw[:8])[0]
    header, data = json.loads(raw[8:8 + length]), raw[8 + length:]
    texts = header.pop("__metadata__", {})
    types = {"F32": np.float32, "F64": np.float64, "I64": np.int64}
    return {n: torch.tensor(np.frombuffer(data[slice(*e["data_offsets"])], types[e["dtype"]]).reshape(e["shape"]))
            for n, e in header.items()}, texts


def logits(net, side):
    with torch.no_grad():
        return net.double().eval()(images(side).double())


def main():
    if sys.argv[1:2] == ["--check"]:
        make, side = NETWORKS[sys.argv[3]]
        net = make()
        print(net.load_state_dict({n: t.float() if t.is_floating_point() else t for n, t in load(sys.argv[2])[0].items()}, strict=False))
        texts = load(sys.argv[4])[1]
        expected = torch.tensor(json.loads(texts["logits"]), dtype=torch.float64)
        print("largest difference over the largest logit:", float((logits(net, side) - expected).abs().max() / expected.abs().max()))
        return
    names = sys.argv[1:] or [n for n in NETWORKS if not n.startswith("full-")]
    for name in names:
        make, side = NETWORKS[name]
        net = make()
        fill(net)
        count = sum(p.numel() for p in net.parameters())
        out = logits(net, side)
        save(os.path.join(os.environ.get("OUT", HERE), name + ".safetensors"), {n: t.float() if t.is_floating_point() else t for n, t in net.state_dict().items()},
             {"logits": json.dumps(out.tolist()), "side": str(side), "parameters": str(count)})
        print(name, count, float(out.abs().max()))


if __name__ == "__main__":
    main()
