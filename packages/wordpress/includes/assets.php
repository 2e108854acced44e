<?php
/**
 * Loads the script and the style of the block, with their hashes, only on pages that have it.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'cx-widgets';
const STYLE  = 'cx-widgets-static';
const LOCALE = 'cx-widgets-locale';

add_action( 'init', __NAMESPACE__ . '\\register_assets' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\enqueue_for_posts' );
add_filter( 'render_block_' . BLOCK, __NAMESPACE__ . '\\enqueue_for_block' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\script_tag', 10, 2 );
add_filter( 'style_loader_tag', __NAMESPACE__ . '\\style_tag', 10, 2 );

/** Returns the files of the release by their handles. */
function asset_files(): array {
	$locale = loaded_locale();
	return array_filter(
		array(
			SCRIPT => 'cx-widgets.js',
			STYLE  => 'cx-static.css',
			LOCALE => $locale ? $locale['file'] : null,
		)
	);
}

/** Registers the files; nothing is loaded yet. */
function register_assets(): void {
	foreach ( asset_files() as $handle => $file ) {
		$url = plugins_url( 'cdn/' . $file, CX_WIDGETS_FILE );
		if ( STYLE === $handle ) {
			wp_register_style( $handle, $url, array(), CX_WIDGETS_VERSION );
		} else {
			wp_register_script( $handle, $url, array(), CX_WIDGETS_VERSION, false );
		}
	}
	$script = wp_scripts()->query( SCRIPT );
	if ( $script && isset( asset_files()[ LOCALE ] ) ) {
		$script->deps = array( LOCALE );
	}
}

/** Loads the files in the head if a post of the page has the block. */
function enqueue_for_posts(): void {
	global $wp_query;
	foreach ( $wp_query->posts ? $wp_query->posts : array() as $post ) {
		if ( has_block( BLOCK, $post ) ) {
			enqueue_assets();
			return;
		}
	}
}

/** Loads the files for a block in a widget, a template or a synced pattern, which is known only when it is rendered. */
function enqueue_for_block( string $content ): string {
	enqueue_assets();
	return $content;
}

function enqueue_assets(): void {
	wp_enqueue_style( STYLE );
	wp_enqueue_script( SCRIPT );
}

/** Adds the hash to the tag of a script, and defers it. */
function script_tag( string $tag, string $handle ): string {
	$attributes = integrity_attributes( $handle );
	if ( ! $attributes || STYLE === $handle ) {
		return $tag;
	}
	$defer = false === strpos( $tag, ' defer' ) ? ' defer' : '';
	return str_replace( ' src=', $defer . $attributes . ' src=', $tag );
}

/** Adds the hash to the tag of the style. */
function style_tag( string $tag, string $handle ): string {
	return STYLE === $handle ? str_replace( ' href=', integrity_attributes( $handle ) . ' href=', $tag ) : $tag;
}

/** Returns the attributes with the hash of a file; '' if it is none of ours. */
function integrity_attributes( string $handle ): string {
	$file = asset_files()[ $handle ] ?? null;
	$hash = $file ? ( read_own_json( 'cdn/integrity.json' )[ $file ] ?? null ) : null;
	if ( ! $hash ) {
		return '';
	}
	$cross = is_own_origin( plugins_url( '', CX_WIDGETS_FILE ) ) ? '' : ' crossorigin="anonymous"';
	return ' integrity="' . esc_attr( $hash ) . '"' . $cross;
}

/** Whether a URL is on the host and port of the site's pages. */
function is_own_origin( string $url ): bool {
	$parts = static function ( $one ) {
		$found = wp_parse_url( $one );
		return array( $found['host'] ?? '', $found['port'] ?? '' );
	};
	return $parts( $url ) === $parts( home_url() );
}
