package bsdsockets.junit;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Constants;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link NativeSockets} says. */
final class NativeSocketsExtension
        implements ExecutionCondition,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            Constants.nameOf("AF_", 0);
            return ConditionEvaluationResult.enabled("the native library is loaded");
        } catch (LinkageError e) {
            if (context.getConfigurationParameter(NativeSockets.REQUIRED)
                    .map(Boolean::parseBoolean)
                    .orElse(false)) {
                throw e;
            }
            return ConditionEvaluationResult.disabled("the native library is not loaded: " + e.getMessage());
        }
    }

    /** The test's own context, so that what its constructor opens counts. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context)
            throws IOException {
        if (context.getTestMethod().isPresent()) {
            LeakCheck.begin(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        LeakCheck.begin(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try {
            Injected.of(context).close();
        } finally {
            LeakCheck.end(context, failsOnLeak(context));
        }
    }

    /** The annotation that is nearest: the method's, its class's, then those of the classes around. */
    private static boolean failsOnLeak(ExtensionContext context) {
        Stream<AnnotatedElement> classes = context.getEnclosingTestClasses().stream()
                .sorted((left, right) -> Integer.compare(depth(right), depth(left)))
                .map(AnnotatedElement.class::cast);
        Stream<AnnotatedElement> nearest =
                Stream.<AnnotatedElement>of(context.getRequiredTestMethod(), context.getRequiredTestClass());
        return Stream.concat(nearest, classes)
                .map(element -> AnnotationSupport.findAnnotation(element, NativeSockets.class))
                .flatMap(Optional::stream)
                .findFirst()
                .map(NativeSockets::failOnLeak)
                .orElse(true);
    }

    private static int depth(Class<?> type) {
        return type.getEnclosingClass() == null ? 0 : 1 + depth(type.getEnclosingClass());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (parameter.isAnnotated(Connected.class)) {
            return type == SocketPair.class || type == BsdSocket[].class;
        }
        return parameter.isAnnotated(Listening.class)
                ? type == BsdSocket.class
                : type == Backend.class && named(context);
    }

    /** A backend is injected where there is more than one to speak of. */
    private static boolean named(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), EachBackend.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Injected injected = Injected.of(context);
        try {
            Optional<Listening> listening = parameter.findAnnotation(Listening.class);
            if (listening.isPresent()) {
                return injected.listener(listening.get().backlog());
            }
            Optional<Connected> connected = parameter.findAnnotation(Connected.class);
            return connected.isPresent() ? connected(injected, connected.get(), parameter) : injected.backend();
        } catch (IOException e) {
            throw new ParameterResolutionException("cannot make " + parameter.getParameter(), e);
        }
    }

    private static Object connected(Injected injected, Connected wanted, ParameterContext parameter)
            throws IOException {
        SocketPair pair = injected.pair(wanted.value());
        return parameter.getParameter().getType() == SocketPair.class
                ? pair
                : new BsdSocket[] {pair.client(), pair.server()};
    }
}
