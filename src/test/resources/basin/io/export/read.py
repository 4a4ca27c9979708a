"""Reads one exported file with another program's reader and prints what it holds as JSON.

python3 read.py {vtp,obj,h5,npy,modules} FILE
"""
import json
import math
import sys


def number(x):
    x = float(x)
    return x if math.isfinite(x) else str(x)


def vtp(path):
    from vtkmodules.vtkIOXML import vtkXMLPolyDataReader

    reader = vtkXMLPolyDataReader()
    reader.SetFileName(path)
    reader.Update()
    data = reader.GetOutput()
    arrays = data.GetPointData()
    named = {}
    for k in range(arrays.GetNumberOfArrays()):
        array = arrays.GetArray(k)
        named[array.GetName()] = [number(array.GetValue(i)) for i in range(array.GetNumberOfTuples())]
    return {**shape(data), "arrays": named, "error": reader.GetErrorCode()}


def shape(data):
    from vtkmodules.vtkCommonCore import vtkIdList

    polygons, lines = [], []
    for cells, into in ((data.GetPolys(), polygons), (data.GetLines(), lines)):
        cells.InitTraversal()
        ids = vtkIdList()
        while cells.GetNextCell(ids):
            into.append([ids.GetId(i) for i in range(ids.GetNumberOfIds())])
    points = [[number(c) for c in data.GetPoint(i)] for i in range(data.GetNumberOfPoints())]
    return {"points": points, "polygons": polygons, "lines": lines}


def obj(path):
    from vtkmodules.vtkFiltersCore import vtkFeatureEdges, vtkMassProperties, vtkTriangleFilter
    from vtkmodules.vtkIOGeometry import vtkOBJReader

    reader = vtkOBJReader()
    reader.SetFileName(path)
    reader.Update()
    edges = vtkFeatureEdges()
    edges.SetInputConnection(reader.GetOutputPort())
    edges.BoundaryEdgesOn()
    edges.NonManifoldEdgesOn()
    edges.FeatureEdgesOff()
    edges.ManifoldEdgesOff()
    edges.Update()
    triangles = vtkTriangleFilter()
    triangles.SetInputConnection(reader.GetOutputPort())
    mass = vtkMassProperties()
    mass.SetInputConnection(triangles.GetOutputPort())
    mass.Update()
    return {
        **shape(reader.GetOutput()),
        "open": edges.GetOutput().GetNumberOfCells(),
        "volume": mass.GetVolume(),
    }


def h5(path):
    import h5py

    found = {}

    def visit(name, node):
        if isinstance(node, h5py.Dataset):
            found[name] = {
                "shape": list(node.shape),
                "type": str(node.dtype),
                "values": [number(x) for x in node[()].ravel()],
            }

    with h5py.File(path, "r") as file:
        file.visititems(visit)
    return found


def npy(path):
    import numpy

    array = numpy.load(path, allow_pickle=False)
    return {"shape": list(array.shape), "type": str(array.dtype), "values": [number(x) for x in array.ravel()]}


def modules(_):
    import h5py
    import numpy
    import vtkmodules.vtkIOGeometry
    import vtkmodules.vtkIOXML

    return [h5py.__version__, numpy.__version__]


print(json.dumps(globals()[sys.argv[1]](sys.argv[2])))
