"""Reads a call a line, as in "conn, addr = sock.accept()", and prints those that Python has not."""

import ast
import importlib
import inspect
import select
import socket
import sys

# What the calls are made on, by the names that stand for them.
OBJECTS = {"sock": socket.socket, "epoll": select.epoll}


def found(node):
    """The object that an expression names; of a method that of its class."""
    if isinstance(node, ast.Name):
        return OBJECTS.get(node.id) or importlib.import_module(node.id)
    if isinstance(node, ast.Attribute):
        return getattr(found(node.value), node.attr)
    if isinstance(node, ast.Call) and not node.args:
        return found(node.func)()
    raise ValueError(ast.dump(node))


def check(call):
    """Raises unless the call is there, and takes as many arguments where Python tells how many."""
    statement = ast.parse(call).body[0]
    expression = statement.value
    function = found(expression.func)
    if not callable(function):
        raise TypeError(call)
    try:
        signature = inspect.signature(function)
    except ValueError:
        return
    owner = expression.func.value
    on_object = isinstance(owner, ast.Name) and owner.id in OBJECTS
    arguments = [None] * (len(expression.args) + on_object)
    signature.bind(*arguments, **{word.arg: None for word in expression.keywords})


for line in sys.stdin:
    try:
        check(line.strip())
    except (AttributeError, ImportError, SyntaxError, TypeError, ValueError):
        print(line.strip())
