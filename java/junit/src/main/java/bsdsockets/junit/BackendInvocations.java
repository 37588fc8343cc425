package bsdsockets.junit;

import bsdsockets.Backend;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** The runs of a test under {@link EachBackend}. */
final class BackendInvocations implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), EachBackend.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Backend[] named = AnnotationSupport.findAnnotation(context.getTestMethod(), EachBackend.class)
                .orElseThrow()
                .value();
        return Stream.of(named.length == 0 ? Backend.values() : named).map(Invocation::new);
    }

    /** One run. */
    private record Invocation(Backend backend) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return backend.name();
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            Injected.of(context).use(backend);
        }
    }
}
